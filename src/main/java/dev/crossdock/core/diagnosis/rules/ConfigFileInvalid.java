package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.FileEntry;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.regex.Pattern;

/** A settings file is there, and its content is not what the program takes. */
final class ConfigFileInvalid implements Rule {

    private static final int LINES_AROUND = 6;
    private static final double WITHOUT_FILE = 0.8;

    /** Of servers, by their own words. */
    private static final Phrases SERVERS =
            Phrases.of(
                            "unknown directive «q»(?<word>[^\"'`]{1,80})",
                            "directive is not allowed here",
                            "directive .{0,60}is not terminated by",
                            "invalid number of arguments in",
                            "unexpected (?:end of file|\"[{};]\").{0,40}in /",
                            "syntax error on line \\d+ of «path»",
                            "invalid command .{0,60}perhaps misspelled",
                            "fatal config file error",
                            "bad directive or wrong number of arguments",
                            "unknown variable '(?<word>[^']{1,80})'",
                            "found option without preceding group in config file",
                            "unrecognized configuration parameter «q»(?<word>[\\w.]+)",
                            "configuration file «path» contains errors",
                            "syntax error in file «path»",
                            "parsing \\[(?<path>/[^:\\]]+):\\d+]",
                            "error\\(s\\) found in configuration file",
                            "errors found in configuration",
                            "adapting config using \\w+",
                            "unrecognized directive",
                            "unknown configuration (?:variable|option|key|directive|parameter)",
                            "(?:bad|unknown|invalid|unrecognized) (?:configuration )?(?:option|keyword"
                                    + "|setting|directive|key)\\b.{0,80}(?:line|/|conf|:)",
                            "unknown setting \\[",
                            "unrecognized option: ",
                            "failed_to_prepare_configuration|error during startup: .{0,20}config",
                            "conf file attempted to set unknown variable",
                            "configparseerror|config error file=",
                            "bad option at line \\d+ of",
                            "bungled (?:/\\S+|\\S+\\.conf) line",
                            "error in configuration file «path»",
                            "vcl compilation failed",
                            "(?:field|key|property|option|parameter) .{0,60}(?:not found in type|is not"
                                    + " (?:a )?(?:valid|known|allowed|expected))",
                            "additional propert(?:y|ies) .{0,60}not allowed")
                    .weighing(0.95, "\\[emerg] .{0,200} in (?<path>/\\S+):\\d+$");

    /** Of formats, whatever reads them: it may as well be other data. */
    private static final Phrases FORMATS =
            Phrases.of(
                    "yaml: (?:line \\d+|unmarshal|did not|mapping|control|found)",
                    "error converting yaml to json|yaml-cpp: error",
                    "yaml\\.(?:scanner|parser|composer|constructor)\\.\\w+error",
                    "yamlexception|yamlparseerror|yamlsyntaxerror|snakeyaml",
                    "mapping values are not allowed (?:here|in this context)",
                    "while (?:parsing|scanning) (?:a|an|the) [\\w -]{3,30}(?:$|in )",
                    "psych::syntaxerror",
                    "unexpected token .{0,80}json",
                    "unexpected (?:end of json input|non-whitespace character after json)",
                    "(?:expected|bad) .{0,60}in json at position",
                    "is not valid json|invalid json|malformed json|json syntax error|parse json",
                    "jsondecodeerror",
                    "invalid character .{0,60}(?:looking for|after|in (?:string|literal|numeric))",
                    "jsonparseexception|jsonmappingexception|jsonreaderexception|system\\.text\\.json",
                    "toml: |toml parse error|tomldecodeerror|tomlparseerror|invalid toml",
                    "missingsectionheader|file contains no section headers",
                    "saxparseexception|xml\\.etree|not well-formed \\(invalid token\\)"
                            + "|xml document structures",
                    "error parsing .{0,100}(?:config|/etc|\\.\\w{2,5}\\b)",
                    "(?:failed to|could not|cannot|unable to|error) (?:parse|parsing|decode|decoding"
                            + "|unmarshal|deserialize|read|reading|load|loading) .{0,60}"
                            + "(?:config|settings|\\.ya?ml|\\.json|\\.toml|\\.ini|\\.conf|\\.xml)",
                    "expected .{0,40} at line \\d+ column \\d+",
                    "(?:config(?:uration)?|settings)(?: file)? .{0,80}(?:is (?:invalid|malformed"
                            + "|not valid|corrupt)|syntax error|parse error|contains? errors?)",
                    "invalid (?:config(?:uration)?|settings)(?: file)?\\b",
                    "(?:syntax|parse) error .{0,60}(?:/etc/|config|\\.conf|\\.ya?ml|\\.json|\\.ini|\\.toml)");

    /** A settings file in the lines around, with the line of it that is wrong. */
    private static final Pattern FILE =
            Pattern.compile(
                    "(?<![\\w/])(/?(?:[\\w.@-]+/)*[\\w.@-]+\\.(?:ya?ml|json5?|toml|ini|conf|cfg|cnf"
                            + "|properties|xml|hcl|config|vcl|env|rules)|/etc/[\\w./-]+"
                            + "|/?(?:[\\w.-]+/)*(?:Caddyfile|Corefile))(?![\\w/])"
                            + "(?:[\"'`]?(?::|, line |\\s*line )\\s?(\\d+))?");

    private static final Pattern CONTEXT =
            Pattern.compile("(?i)config|settings|\\byaml\\b|\\btoml\\b|\\.ini\\b|/etc/");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SERVERS.last(e)
                .flatMap(said -> judged(e, said, 1.04))
                .or(() -> FORMATS.in(e).flatMap(s -> judged(e, s, 1).stream()).findFirst());
    }

    private static Optional<Finding> judged(Evidence e, Said said, double factor) {
        var around = e.log().around(said.match(), LINES_AROUND);
        var file =
                said.has("path")
                        ? Optional.of(said.group("path"))
                        : file(e, said.text()).or(() -> file(e, around));
        if (file.isPresent()) {
            return found(e, said.times(factor), file.get());
        }
        boolean config = factor > 1 || CONTEXT.matcher(around).find();
        return config ? found(e, said.times(WITHOUT_FILE), "") : Optional.empty();
    }

    /** The last file that is really there, and no file of the program's own source. */
    private static Optional<String> file(Evidence e, String text) {
        return FILE.matcher(text)
                .results()
                .map(m -> m.group(1))
                .filter(name -> !name.contains("node_modules") && !name.endsWith("package.json"))
                .filter(
                        name ->
                                !e.files().readable()
                                        || e.files()
                                                .find(name)
                                                .filter(FileEntry::isFile)
                                                .isPresent()
                                        || name.startsWith("/etc/"))
                .reduce((first, second) -> second);
    }

    private static Optional<Finding> found(Evidence e, Said said, String file) {
        var place = Place.of(e, file.isEmpty() ? "/" : file);
        var draft =
                FindingDraft.of(
                                Cause.CONFIG_FILE_INVALID,
                                Math.min(Confidence.FACT, said.confidence()))
                        .wording(file.isEmpty() ? "some" : place.mounted() ? "mounted" : "image")
                        .words(
                                place.path(),
                                Commands.shortened(said.text().strip()),
                                place.target())
                        .because(said.evidence());
        if (!file.isEmpty() && place.entry().isPresent()) {
            draft.because(EvidenceItem.file(place.path(), Words.get("evidence.file.there")));
        }
        draft.because(place.mountEvidence());
        if (!file.isEmpty() && place.mounted()) {
            draft.onTheHost().remedy(Rights.of(e).withoutMount(place.target()));
        } else {
            draft.inTheImage();
        }
        return draft.remedy(Reruns.of(e).withShell()).found();
    }
}
