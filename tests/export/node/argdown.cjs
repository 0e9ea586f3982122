// Reads Argdown from standard input with the real parser and prints what it found as JSON.
const { ArgdownApplication, ParserPlugin, ModelPlugin } = require("@argdown/core");
const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), "parse-input");
app.addPlugin(new ModelPlugin(), "build-model");
const input = require("fs").readFileSync(0, "utf8");
const found = app.run({ input, process: ["parse-input", "build-model"], logLevel: "error" });
const texts = (nouns) =>
  Object.fromEntries(
    Object.entries(nouns || {}).map(([title, noun]) => [title, noun.members.map((m) => m.text).filter(Boolean)]),
  );
console.log(
  JSON.stringify({
    errors: (found.lexerErrors || []).length + (found.parserErrors || []).length,
    statements: texts(found.statements),
    arguments: texts(found.arguments),
    relations: (found.relations || []).map((r) => [r.relationType, r.from.title, r.to.title]),
  }),
);
