package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The program has to be told how to work: a mode, a role, an address of its own, an argument. */
final class ConfigIncomplete implements Rule {

    private static final Phrases KEYCLOAK =
            Phrases.of(
                    "strict hostname resolution configured but no hostname",
                    "hostname is not configured",
                    "key material not provided to setup https",
                    "http is disabled|must be enabled to .{0,40}http");

    private static final Phrases SINGLE_NODE =
            Phrases.of(
                    "default discovery settings are unsuitable",
                    "at least one of \\[discovery\\.seed_hosts");

    private static final Phrases KAFKA =
            Phrases.of(
                    "requires at least one process role",
                    "missing required configuration ['\"`]?(?<option>process\\.roles|zookeeper\\.connect"
                            + "|node\\.id|broker\\.id)",
                    "no `?meta\\.properties`? found in",
                    "(?<option>controller\\.quorum\\.\\w+|process\\.roles|controller\\.listener\\.names)"
                            + "\\b.{0,60}(?:must|is required|missing|not set|cannot be empty)");

    private static final Phrases DATA_SOURCE =
            Phrases.of(
                    "failed to configure a datasource",
                    "failed to determine a suitable driver class",
                    "failed to determine suitable jdbc url");

    private static final Phrases FLASK = Phrases.of("could not locate a flask application");

    /** What any program says of an argument or a setting that it cannot do without. */
    private static final Phrases SAID =
            Phrases.of(
                            "a storage backend must be (?:specified|configured)",
                            "missing required configuration:? «q»(?<option>[\\w.-]+)",
                            "required flag(?:\\(s\\)|s)? «q»(?<option>[\\w.-]+)",
                            "the following (?:required )?arguments (?:are required|were not"
                                    + " provided):? ?(?<option>[\\w<>/-]*)",
                            "missing (?:required )?(?:argument|option|parameter|flag|setting)s?:?"
                                    + " «q»(?<option>-{0,2}[\\w.-]+)",
                            "(?:option|argument|flag|parameter|setting|property) «q»(?<option>-{0,2}"
                                    + "[\\w.-]+)«/q» (?:is required|is missing|must be"
                                    + " (?:set|specified|given|provided))",
                            "(?<option>--[a-z][\\w-]+)(?: \\S+)? (?:is required|must be"
                                    + " (?:set|specified|given|provided))",
                            "one of (?:the )?.{0,120}(?:must be|is required to be|needs to be|has to be)"
                                    + " (?:set|specified|configured|given|provided|enabled|chosen)",
                            "at least one .{0,80}(?:must be|is required|needs to be|has to be)"
                                    + "(?: set| specified| configured| given| provided| enabled)?",
                            "(?:must|need to|have to|please) (?:specify|choose|select|configure|provide"
                                    + "|set)(?: either| one of)?(?: a| an| the)? (?:\\w+ ){0,2}(?:mode"
                                    + "|role|type|backend|driver|provider|cluster|profile|engine|database"
                                    + "|listener|storage|hostname|domain|command|subcommand)\\b",
                            "no (?:\\w+ ){0,2}(?:mode|role|backend|driver|provider|profile|engine|listeners?"
                                    + "|storage|hostname|domain|command|subcommand|database|upstreams?"
                                    + "|inputs?|outputs?|sources?|targets?) (?:was |were |is |are |has been"
                                    + " )?(?:configured|specified|selected|given|provided|set|defined"
                                    + "|chosen|enabled)",
                            "discovery\\.type")
                    .weighing(0.85, "(?:incomplete|missing) (?:configuration|settings)");

    private static final String SINGLE = "discovery.type";

    @Override
    public Optional<Finding> judge(Evidence e) {
        return KEYCLOAK.last(e)
                .flatMap(said -> keycloak(e, said))
                .or(() -> SINGLE_NODE.last(e).flatMap(said -> singleNode(e, said)))
                .or(
                        () ->
                                DATA_SOURCE
                                        .last(e)
                                        .flatMap(
                                                said -> variable(e, said, "SPRING_DATASOURCE_URL")))
                .or(() -> FLASK.last(e).flatMap(said -> variable(e, said, "FLASK_APP")))
                .or(() -> KAFKA.last(e).flatMap(said -> option(e, said, 1.03)))
                .or(() -> SAID.last(e).flatMap(said -> option(e, said, 1)));
    }

    private static Optional<Finding> keycloak(Evidence e, Said said) {
        return draft(e, said, 1.05)
                .wording("keycloak")
                .remedy(inDevelopment(e))
                .remedy(Reruns.of(e).withVariables(List.of("KC_HOSTNAME")))
                .variables(List.of("KC_HOSTNAME"))
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** Keycloak's mode for trying things out asks for nothing. */
    private static Optional<Remedy> inDevelopment(Evidence e) {
        int at = e.container().command().indexOf("start");
        if (at < 0) {
            return Optional.empty();
        }
        var words = new ArrayList<>(e.container().command());
        words.set(at, "start-dev");
        words.removeIf("--optimized"::equals);
        return Optional.of(
                Reruns.of(e).changed("instead", s -> s.command(words), String.join(" ", words)));
    }

    private static Optional<Finding> singleNode(Evidence e, Said said) {
        return draft(e, said, 1.05)
                .wording("single")
                .variables(List.of(SINGLE))
                .remedy(Reruns.of(e).withValue(SINGLE, "single-node"))
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static Optional<Finding> variable(Evidence e, Said said, String name) {
        return draft(e, said, 1.05)
                .wording("option")
                .words(name)
                .variables(List.of(name))
                .remedy(Reruns.of(e).withVariables(List.of(name)))
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]{2,}");

    private static Optional<Finding> option(Evidence e, Said said, double factor) {
        var option = said.group("option");
        if (VARIABLE.matcher(option).matches()) {
            return Optional.empty(); // a variable that is missing is another situation
        }
        return draft(e, said, factor)
                .wording(option.isEmpty() ? "some" : "option")
                .words(option)
                .onTheHost()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static FindingDraft draft(Evidence e, Said said, double factor) {
        return FindingDraft.of(
                        Cause.CONFIG_INCOMPLETE,
                        Math.min(Confidence.FACT, said.confidence() * factor))
                .because(
                        said.evidence(),
                        EvidenceItem.of(
                                "config", Words.get("evidence.command", Commands.line(e.words()))));
    }
}
