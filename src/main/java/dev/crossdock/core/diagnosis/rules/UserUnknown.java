package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;

import java.util.Optional;

/**
 * A program was to become a user, or to give files to one, who does not stand in the image's
 * /etc/passwd.
 */
final class UserUnknown implements Rule {

    private static final String NAME = "«q»(?<name>[a-z_][\\w.-]{0,31})";

    /** gosu, su-exec, su, sudo, chown, chpst, setpriv; nginx, httpd, php-fpm, haproxy, mysqld. */
    private static final Phrases SAID =
            Phrases.of(
                    "unable to find (?:user|group) " + NAME + ".{0,3}: no matching entries",
                    "\\b(?:su|runuser|sudo): (?:user|unknown user:?) " + NAME,
                    "\\bsu: unknown user " + NAME,
                    "ch(?:own|grp): (?:invalid|unknown) (?:user|group)(?:/group)?:? " + NAME,
                    "\\binstall: invalid (?:user|group):? " + NAME,
                    "unknown user/group:? " + NAME,
                    "getpwnam\\(" + NAME + ".{0,3}\\)",
                    "getgrnam\\(" + NAME + ".{0,3}\\)",
                    "bad (?:user|group) name " + NAME,
                    "cannot (?:get uid for|find) user(?: id for)? " + NAME,
                    "can't change to run as user " + NAME + ".{0,3} ?; please check that the user",
                    "(?:user|group) " + NAME + "«/q» (?:does not exist|not found|is unknown)\\s*$");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.last(e)
                .filter(
                        said ->
                                !said.text()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains("database"))
                .filter(said -> isUnknown(e, said.group("name")))
                .flatMap(said -> found(e, said));
    }

    private static boolean isUnknown(Evidence e, String name) {
        return e.files()
                .text("/etc/passwd")
                .map(text -> text.lines().noneMatch(line -> line.startsWith(name + ":")))
                .orElse(true);
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        return FindingDraft.of(
                        Cause.USER_NOT_FOUND, Math.min(Confidence.FACT, said.confidence() * 1.05))
                .wording("user")
                .words(said.group("name"))
                .because(said.evidence())
                .inTheImage()
                .remedy(Reruns.of(e).withShell())
                .found();
    }
}
