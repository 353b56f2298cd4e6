// Reads GIFT from standard input with gift-pegjs and prints what it found as JSON.
const { parse } = require("gift-pegjs");
let text = "";
process.stdin.on("data", (piece) => { text += piece; });
process.stdin.on("end", () => process.stdout.write(JSON.stringify(parse(text))));
