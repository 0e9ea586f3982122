// Reads Moodle's GIFT from standard input with an independent parser and prints what it found as JSON.
const { parse } = require("gift-pegjs");
console.log(JSON.stringify(parse(require("fs").readFileSync(0, "utf8"))));
