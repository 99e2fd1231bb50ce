package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Variables are set that exclude each other, or one that is not to be set any more. */
final class EnvConflict implements Rule {

    private static final Phrases SAID =
            Phrases.of(
                    "both .{0,160}\\bset\\b",
                    "mutually exclusive",
                    "are exclusive\\b",
                    "(?:cannot|can't|can not|must not|may not|should not|not allowed to) (?:\\w+ ){0,4}"
                            + "(?:set |specify |use |define |provide |be (?:set|used|specified"
                            + "|defined|combined) )?(?:\\w+ ){0,2}(?:both|together|at the same time"
                            + "|simultaneously|in combination|along with|alongside)",
                    "(?:cannot|can't|must not|may not) be (?:set|used|specified|combined|defined)"
                            + " (?:if|when|while|with|together)",
                    "only one of",
                    "either .{0,80}\\bor\\b.{0,80}(?:but )?not both",
                    "not both",
                    "conflict(?:s|ing)?\\b.{0,60}(?:with|between|variable|option|setting|environment)",
                    "incompatible with",
                    "is set but deprecated",
                    "(?:no longer supported|has been removed|was removed|is deprecated and).{0,120}");

    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.in(e).flatMap(said -> found(e, said).stream()).findFirst();
    }

    /** Those that the lines name and that are set: two, or one where it alone is the trouble. */
    private static Optional<Finding> found(Evidence e, Said said) {
        var own = set(e, said.text());
        boolean alone =
                said.text().contains("deprecated")
                        || said.text().contains("remove")
                        || said.text().contains("no longer");
        var names = own.size() >= 2 || alone ? own : set(e, e.log().around(said.match(), 4));
        if (names.isEmpty() || names.size() < 2 && !alone) {
            return Optional.empty();
        }
        var dropped = dropped(names);
        var draft =
                FindingDraft.of(
                                Cause.ENV_CONFLICT,
                                Math.min(Confidence.FACT, said.confidence() * 1.06))
                        .wording(names.size() > 1 ? "several" : "one")
                        .words(String.join(", ", names))
                        .because(
                                said.evidence(),
                                EvidenceItem.of(
                                        "config",
                                        Words.get(
                                                "evidence.variable.set", String.join(", ", names))))
                        .variables(names)
                        .remedy(Reruns.of(e).without(dropped));
        names.stream()
                .filter(name -> !name.equals(dropped) && names.size() > 1)
                .limit(2)
                .forEach(name -> draft.remedy(Reruns.of(e).without(name)));
        return draft.remedy(Reruns.of(e).withShell()).found();
    }

    private static List<String> set(Evidence e, String text) {
        var names = new ArrayList<String>();
        NAME.matcher(text)
                .results()
                .map(m -> m.group())
                .filter(n -> !e.container().environment().getOrDefault(n, "").isEmpty())
                .filter(n -> !names.contains(n))
                .forEach(names::add);
        return names;
    }

    /** A file's name is the likelier to be wrong, and else the one that was said last. */
    private static String dropped(List<String> names) {
        return names.stream().filter(n -> n.endsWith("_FILE")).findFirst().orElse(names.getLast());
    }
}
