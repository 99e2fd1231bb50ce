package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A variable is set to something that the program does not take. Which one is looked up: by its
 * name in the message, or by its value there.
 */
final class EnvInvalid implements Rule {

    private static final String BAD =
            "(?:invalid|not (?:a )?valid|malformed|illegal|unknown|unrecogni[sz]ed|unsupported|wrong"
                    + "|bad|incorrect|not (?:a |an )?(?:number|integer|boolean|url|port)|not"
                    + " (?:allowed|supported|recogni[sz]ed)|out of range|too (?:short|long|weak|small"
                    + "|large))";

    private static final String KIND =
            "(?:one of|a |an |valid|numeric|number|integer|boolean|positive|between|at least|at most"
                    + "|either|greater|less|in |of |longer|exactly|set to (?:one|either))";

    /** Names the variable. */
    private static final Phrases NAMED =
            Phrases.of(
                    BAD + " (?:\\w+ ){0,3}(?:for|of|in) (?:\\w+ ){0,3}«q»\\$?«name»",
                    BAD + " «q»\\$?«name»",
                    "«name»«/q»(?: environment variable| variable| value| has| is|:|=\\S{0,80}){0,3}"
                            + " ?(?:is |are |has )?(?:an? )?"
                            + BAD,
                    "«name»«/q»(?: environment variable)? (?:must|should|has to|needs to|can only)"
                            + " (?:only )?(?:be|contain|start|have|match) ?"
                            + KIND,
                    "«name»=\"root\".{0,80}cannot be used for the root user",
                    "reset the «name» environment variable",
                    "(?:assigning|parsing|converting|processing|reading|decoding) «name»(?: to |:| as"
                            + "|.{0,20}fail)",
                    "«name».{0,80}(?:strconv|parseint|numberformat|invalid literal|cannot be"
                            + " (?:parsed|converted|decoded)|could not (?:be )?pars|failed to parse"
                            + "|cast|coerce)",
                    "«name»: (?:invalid|expected|must be|not a|unknown)",
                    "(?:parse|parsing|cast|convert|decode).{0,40}«q»\\$?«name»");

    private static final Phrases LEAST_LENGTH =
            Phrases.of("«name».{0,40}(?:at least|minimum of|longer than) \\d+");

    private static final Pattern LENGTH =
            Pattern.compile(
                    "([A-Z][A-Z0-9_]+)\\b[^,;A-Z]{0,40}(?:at least|minimum of|longer than) (\\d{1,3})\\b");

    /** Names the value, or a setting by which its variable is known. */
    private static final Phrases VALUED =
            Phrases.of(
                    "strconv\\.\\w+: parsing \"(?<value>[^\"]{0,200})\"",
                    "invalid literal for int\\(\\) with base \\d+: '(?<value>[^']{0,200})'",
                    "could not convert string to float: '(?<value>[^']{0,200})'",
                    "for input string: \"(?<value>[^\"]{0,200})\"",
                    "invalid value for (?:float|integer)\\(\\): \"(?<value>[^\"]{0,200})\"",
                    "(?:invalid|unknown|unsupported|bad|malformed) [\\w -]{2,30}:?"
                            + " [\"'`](?<value>[^\"'`]{1,200})[\"'`]",
                    "invalid (?:port|duration|url|uri|dsn|level|log level|address|number|boolean|value"
                            + "|mode|timezone|time zone|host)\\w*(?: number| value| string)?:?"
                            + " «q»(?<value>[^\\s\"'`’)\\]]{1,200})",
                    "unknown (?:log ?level|level|mode|driver|backend|dialect|time zone|timezone"
                            + "|environment)\\w*:? «q»(?<value>[^\\s\"'`’)\\]]{1,200})",
                    "unsupported (?:scheme|driver|protocol|value|url)\\w*:?"
                            + " «q»(?<value>[^\\s\"'`’)\\]]{1,200})",
                    "(?:value|string|input) «q»(?<value>[^\"'`’]{1,200}?)«/q» (?:is |was |could )?(?:not"
                            + "|in)",
                    "input_value='(?<value>[^']{1,200})'",
                    "input: '(?<value>[^']{0,200})'",
                    "parse \"(?<value>[^\"]{1,200})\": ",
                    "from string '(?<value>[^']{0,200})'",
                    "from given url string",
                    "converting '(?<value>[^']{0,200})' to type",
                    "received (?:type string \\()?['\"]?(?<value>[^'\")]{1,200})",
                    "\"(?<value>[^\"]{1,200})\" (?:is )?(?:not a valid|invalid|is not a)",
                    "'(?<value>[^']{1,200})' (?:is )?(?:not a valid|invalid|is not a|does not appear to"
                            + " be)",
                    "invalid digit found in string",
                    "input string was not in a correct format");

    /** What images' own programs say of a value without naming its variable. */
    private static final Map<Phrases, List<String>> OF_IMAGES =
            Map.of(
                    Phrases.of(
                            "does not meet SQL Server password policy|password validation"
                                    + " failed.*SQL"),
                    List.of("MSSQL_SA_PASSWORD", "SA_PASSWORD"),
                    Phrases.of("secret key length (?:should|at least)|Access key length should be"),
                    List.of("MINIO_ROOT_PASSWORD", "MINIO_ROOT_USER", "MINIO_SECRET_KEY"),
                    Phrases.of("passwords? must be at least 8 characters long"),
                    List.of("DOCKER_INFLUXDB_INIT_PASSWORD", "INFLUXDB_ADMIN_PASSWORD"),
                    Phrases.of(
                            "password .{0,40}(?:is weak|is too short|too similar|weak password)"),
                    List.of(
                            "OPENSEARCH_INITIAL_ADMIN_PASSWORD",
                            "NEO4J_AUTH",
                            "MYSQL_ROOT_PASSWORD"),
                    Phrases.of("the minimum password length is|password cannot be 'neo4j'"),
                    List.of("NEO4J_AUTH"));

    private record Wrong(Said said, String name, double factor) {}

    @Override
    public Optional<Finding> judge(Evidence e) {
        return Stream.of(ofImages(e), named(e), valued(e))
                .flatMap(s -> s)
                .findFirst()
                .flatMap(wrong -> found(e, wrong));
    }

    private static Stream<Wrong> ofImages(Evidence e) {
        return OF_IMAGES.entrySet().stream()
                .flatMap(
                        said ->
                                said.getKey().last(e).stream()
                                        .flatMap(
                                                s ->
                                                        said.getValue().stream()
                                                                .filter(n -> isSet(e, n))
                                                                .limit(1)
                                                                .map(n -> new Wrong(s, n, 1.06))));
    }

    private static Stream<Wrong> named(Evidence e) {
        return Stream.concat(tooShort(e), namedAsBad(e));
    }

    /** A line may name several with their least lengths, of which one falls short (MinIO). */
    private static Stream<Wrong> tooShort(Evidence e) {
        return LEAST_LENGTH
                .in(e)
                .flatMap(
                        said ->
                                LENGTH.matcher(said.text())
                                        .results()
                                        .filter(m -> isSet(e, m.group(1)))
                                        .filter(
                                                m ->
                                                        e.container()
                                                                        .environment()
                                                                        .get(m.group(1))
                                                                        .length()
                                                                < Integer.parseInt(m.group(2)))
                                        .map(m -> new Wrong(said, m.group(1), 1.06)));
    }

    private static Stream<Wrong> namedAsBad(Evidence e) {
        return NAMED.in(e)
                .filter(said -> isSet(e, said.group("name")))
                .map(said -> new Wrong(said, said.group("name"), 1.05));
    }

    private static Stream<Wrong> valued(Evidence e) {
        return VALUED.in(e)
                .flatMap(
                        said ->
                                variable(e, said)
                                        .map(name -> new Wrong(said, name, 1.04))
                                        .stream());
    }

    /** The variable whose value the message repeats, or whose name stands near it as a setting. */
    private static Optional<String> variable(Evidence e, Said said) {
        var value = said.group("value");
        var byValue =
                e.container().environment().entrySet().stream()
                        .filter(v -> !value.isBlank() && holds(v.getValue(), value))
                        .map(Map.Entry::getKey);
        var around = e.log().around(said.match(), 4);
        var byName =
                e.container().spec().environment().stream()
                        .map(v -> v.name())
                        .filter(n -> n.length() > 3 && stands(n, around));
        return Stream.concat(byValue, byName).findFirst();
    }

    private static boolean holds(String whole, String part) {
        return whole.equals(part)
                || part.length() > 3
                        && Pattern.compile(
                                        "(?<![A-Za-z0-9])"
                                                + Pattern.quote(part)
                                                + "(?![A-Za-z0-9])")
                                .matcher(whole)
                                .find();
    }

    private static boolean stands(String name, String text) {
        return Pattern.compile("(?i)(?<![A-Za-z0-9_])" + Pattern.quote(name) + "(?![A-Za-z0-9_])")
                .matcher(text)
                .find();
    }

    private static boolean isSet(Evidence e, String name) {
        return !e.container().environment().getOrDefault(name, "").isEmpty();
    }

    private static Optional<Finding> found(Evidence e, Wrong wrong) {
        var name = wrong.name();
        boolean root = wrong.said().text().contains("cannot be used for the root user");
        return FindingDraft.of(
                        Cause.ENV_INVALID,
                        Math.min(Confidence.FACT, wrong.said().confidence() * wrong.factor()))
                .words(name)
                .because(
                        wrong.said().evidence(),
                        EvidenceItem.of("config", Words.get("evidence.variable.set", name)))
                .variables(List.of(name))
                .remedy(
                        root
                                ? Reruns.of(e).without(name)
                                : Reruns.of(e).withVariables(List.of(name)))
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
