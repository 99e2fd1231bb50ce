package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.evidence.LogMatch;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A variable that the program cannot do without is not set. That it is not set is looked up, not
 * believed.
 */
final class EnvMissing implements Rule {

    private static final int LINES_AROUND = 8;
    private static final Pattern ONLY_A_WARNING =
            Pattern.compile(
                    "(?i)\\b(?:(?:warn(?:ing)?|debug|default(?:s|ing)?|optional)\\b|ignor|skipp)");

    private record Asked(
            LogMatch said, List<String> names, List<String> others, double confidence) {}

    @Override
    public Optional<Finding> judge(Evidence e) {
        if (!e.failed() || !e.error().isEmpty()) {
            return Optional.empty();
        }
        return last(e, EnvDemands.OF_IMAGES, Confidence.FACT)
                .or(() -> last(e, EnvPhrases.ALL, Confidence.STATED))
                .flatMap(asked -> found(e, asked));
    }

    /** What was asked for last; of several on one line, what comes first in the table. */
    private static Optional<Asked> last(Evidence e, List<EnvDemand> demands, double sure) {
        return demands.stream()
                .flatMap(
                        demand ->
                                said(e, demand)
                                        .flatMap(said -> unset(e, demand, said, sure))
                                        .stream())
                .min(Comparator.comparingInt(asked -> asked.said().linesAfter()));
    }

    /** What must stand at the line's beginning is soon looked for, whatever else the line says. */
    private static Optional<LogMatch> said(Evidence e, EnvDemand demand) {
        return demand.pattern().pattern().startsWith("^")
                ? e.log().last(demand.pattern())
                : e.log().lastTrouble(demand.pattern());
    }

    private static Optional<Asked> unset(Evidence e, EnvDemand demand, LogMatch said, double sure) {
        var around = e.log().around(said, LINES_AROUND);
        if (!demand.beside().matcher(around).find()) {
            return Optional.empty();
        }
        var matches =
                demand.eachLine()
                        ? around.lines().flatMap(line -> demand.pattern().matcher(line).results())
                        : Stream.of(said.match());
        var unset =
                matches.flatMap(demand::names).distinct().filter(name -> !isSet(e, name)).toList();
        boolean satisfied = demand.others().stream().anyMatch(name -> isSet(e, name));
        return unset.isEmpty() || satisfied
                ? Optional.empty()
                : Optional.of(new Asked(said, unset, demand.others(), confidence(said, sure)));
    }

    private static boolean isSet(Evidence e, String name) {
        return !e.container().environment().getOrDefault(name, "").isEmpty();
    }

    private static double confidence(LogMatch said, double sure) {
        return ONLY_A_WARNING.matcher(said.line().text()).find()
                ? Confidence.WEAK
                : Math.min(sure, Confidence.said(said) + sure - Confidence.STATED);
    }

    private static Optional<Finding> found(Evidence e, Asked asked) {
        var names = String.join(", ", asked.names());
        var wording =
                asked.names().size() > 1 ? "several" : asked.others().isEmpty() ? "one" : "choice";
        return FindingDraft.of(Cause.ENV_MISSING, asked.confidence())
                .wording(wording)
                .words(names, String.join(", ", asked.others()))
                .because(
                        asked.said().evidence(),
                        EvidenceItem.of("config", Words.get("evidence.variable.absent", names)))
                .variables(Stream.concat(asked.names().stream(), asked.others().stream()).toList())
                .remedy(Reruns.of(e).withVariables(asked.names()))
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
