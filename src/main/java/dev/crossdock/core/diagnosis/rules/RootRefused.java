package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program that will not run as root. */
final class RootRefused implements Rule {

    private static final String AS_ROOT =
            "(?:(?:as|by|under|with) (?:the )?(?:root|superuser|administrator)|\"root\"|as uid 0|with"
                    + " (?:root|superuser) privileges)";

    private static final Phrases SAID =
            Phrases.of(
                    "\"root\" execution of",
                    "(?:cannot|can not|can't|must not|may not|should not|shouldn't|mustn't|do not|don't"
                            + "|never|not (?:be )?(?:allowed|permitted|supported|able) to|refus\\w+"
                            + " to|not recommended to|unable to) (?:be )?(?:run|started?|launch\\w*"
                            + "|execut\\w+|used?)(?: \\S+){0,4}? "
                            + AS_ROOT,
                    "running (?:\\S+ ){0,4}?"
                            + AS_ROOT
                            + "(?: \\S+){0,5}? is (?:not (?:allowed|permitted"
                            + "|supported|recommended)|disallowed|forbidden|extremely|a security"
                            + "|discouraged|dangerous|a very bad)",
                    "running as root without --no-sandbox",
                    "how to run \\w+ as root",
                    "(?:as (?:the )?root user|as root) is (?:a security risk|not recommended|not"
                            + " allowed|not supported)",
                    "(?<flag>--allow-root|--no-sandbox|--allow-run-as-root|--allow-superuser)\\b",
                    "superuser privileges when the worker accepts",
                    "(?:run|start|launch|use|switch to|execute)\\b.{0,60}\\b(?:non-root|unprivileged"
                            + "|ordinary|regular|normal|different|another) user");

    private static final Pattern FLAG =
            Pattern.compile("--(?:allow-root|no-sandbox|allow-run-as-root|allow-superuser)");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return Users.root(e) ? SAID.last(e).flatMap(said -> found(e, said)) : Optional.empty();
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        return FindingDraft.of(
                        Cause.ROOT_REFUSED, Math.min(Confidence.FACT, said.confidence() * 1.05))
                .words(Commands.line(e.words()))
                .because(
                        said.evidence(),
                        EvidenceItem.of("config", Words.get("evidence.user", "root")))
                .remedy(asSomebody(e))
                .remedy(permitted(e, said))
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** The image's own user where that was overruled, or one of its accounts that fits. */
    private static Optional<Remedy> asSomebody(Evidence e) {
        var declared = Optional.ofNullable(e.image()).map(i -> i.user()).orElse("");
        boolean overruled =
                e.container().spec().user() != null
                        && !declared.isEmpty()
                        && !List.of("0", "root").contains(declared.split(":")[0]);
        if (overruled) {
            return Optional.of(Rights.of(e).imageUser());
        }
        var names =
                Stream.concat(Users.programs(e).stream(), Stream.of("app", "node", "www-data"))
                        .flatMap(n -> Stream.of(n, n.replaceFirst("d$", ""), n + "user"))
                        .map(n -> n.toLowerCase(Locale.ROOT))
                        .filter(n -> !n.isEmpty() && !n.equals("root"))
                        .toList();
        return Users.other(e, names)
                .or(() -> Optional.of("1000"))
                .map(user -> Rights.of(e).user(user));
    }

    /** Some say themselves how they can be made to do it. */
    private static Optional<Remedy> permitted(Evidence e, Said said) {
        return FLAG.matcher(said.text() + "\n" + e.log().around(said.match(), 2))
                .results()
                .map(m -> m.group())
                .findFirst()
                .map(
                        flag -> {
                            var words = new ArrayList<>(e.words());
                            words.add(flag);
                            return Reruns.of(e).wordsOf("as-root", words, flag);
                        });
    }
}
