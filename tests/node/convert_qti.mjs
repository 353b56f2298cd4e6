// Turns QTI 2.1 items (a JSON list of texts on standard input) into QTI 3, which qti-components show.
import { convertQti2toQti3 } from "@citolab/qti-convert/qti-convert-node";

let text = "";
for await (const piece of process.stdin) text += piece;
const items = [];
for (const item of JSON.parse(text)) items.push(await convertQti2toQti3(item));
process.stdout.write(JSON.stringify(items));
