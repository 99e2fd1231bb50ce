package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The program runs only once its licence is accepted. */
final class LicenceNotAccepted implements Rule {

    private static final int LINES_AROUND = 8;
    private static final String LICENCE =
            "(?:eula|licen[cs]e|end[- ]user|terms (?:of (?:use|service)|and conditions)|general terms)";

    private static final Phrases SAID =
            Phrases.of(
                    "\\baccept(?:ed|ing|ance)?\\b.{0,120}?" + LICENCE,
                    LICENCE + ".{0,120}?(?:\\baccept|\\bagree)",
                    "\\bagree(?:d|ing)?\\b.{0,80}?" + LICENCE,
                    "(?<name>(?-i:[A-Z][A-Z0-9_]*(?:EULA|LICEN[CS]E|ACCEPT)[A-Z0-9_]*))",
                    "\\beula\\b.{0,60}(?:must|need|required)");

    /** Images whose words do not say how. */
    private record Known(Pattern said, String name, String value) {
        Known(String said, String name, String value) {
            this(Pattern.compile("(?i)" + said), name, value);
        }
    }

    private static final List<Known> KNOWN =
            List.of(
                    new Known("SQL Server|MSSQL|ACCEPT_EULA", "ACCEPT_EULA", "Y"),
                    new Known("neo4j", "NEO4J_ACCEPT_LICENSE_AGREEMENT", "yes"),
                    new Known("minecraft|eula\\.txt|run the server", "EULA", "TRUE"),
                    new Known(
                            "SPLUNK_GENERAL_TERMS|general terms",
                            "SPLUNK_GENERAL_TERMS",
                            "--accept-sgt-current-at-splunk-com"),
                    new Known("SPLUNK", "SPLUNK_START_ARGS", "--accept-license"),
                    new Known("RAVEN", "RAVEN_License_Eula_Accepted", "true"),
                    new Known("LICENSE=(?:accept|view)|IBM|MQ Advanced|Db2", "LICENSE", "accept"));

    /** How the program itself says that its variable is to be set. */
    private static final Pattern ASSIGNED =
            Pattern.compile(
                    "\\b([A-Z][A-Za-z0-9_]*(?:EULA|LICEN[CS]E|ACCEPT|AGREE|TERMS)[A-Za-z0-9_]*|EULA"
                            + "|LICEN[CS]E)\\b[\"'`]?(?:\\s*=\\s*|(?: environment)?(?: variable)? (?:must"
                            + " be |has to be |needs to be |should be |is )?(?:set )?(?:equal"
                            + " )?to (?:be )?|:\\s*)[\"'`]?(yes|y|true|accept(?:ed)?|1|on|agree)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME =
            Pattern.compile("\\b[A-Z][A-Z0-9_]*(?:EULA|LICEN[CS]E|ACCEPT|AGREE)[A-Z0-9_]*\\b");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.in(e).flatMap(said -> answered(e, said).stream()).findFirst();
    }

    private static Optional<Finding> answered(Evidence e, Said said) {
        var around = said.text() + "\n" + e.log().around(said.match(), LINES_AROUND);
        var assigned =
                ASSIGNED.matcher(around)
                        .results()
                        .filter(m -> !isSet(e, m.group(1), m.group(2)))
                        .findFirst();
        if (assigned.isPresent()) {
            return found(e, said, name(assigned.get()), assigned.get().group(2), 1.06);
        }
        var known = KNOWN.stream().filter(k -> k.said().matcher(around).find()).findFirst();
        if (known.isPresent() && !isSet(e, known.get().name(), known.get().value())) {
            return found(e, said, known.get().name(), known.get().value(), 1.06);
        }
        return NAME.matcher(around)
                .results()
                .map(MatchResult::group)
                .filter(name -> e.container().environment().getOrDefault(name, "").isEmpty())
                .findFirst()
                .flatMap(name -> found(e, said, name, "yes", 1.04));
    }

    private static String name(MatchResult assigned) {
        return assigned.group(1);
    }

    private static boolean isSet(Evidence e, String name, String value) {
        return e.container().environment().getOrDefault(name, "").equalsIgnoreCase(value);
    }

    private static Optional<Finding> found(
            Evidence e, Said said, String name, String value, double factor) {
        return FindingDraft.of(
                        Cause.LICENCE_NOT_ACCEPTED,
                        Math.min(Confidence.FACT, said.confidence() * factor))
                .words(name, value)
                .because(
                        said.evidence(),
                        EvidenceItem.of("config", Words.get("evidence.variable.absent", name)))
                .variables(List.of(name))
                .remedy(Reruns.of(e).withValue(name, value))
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
