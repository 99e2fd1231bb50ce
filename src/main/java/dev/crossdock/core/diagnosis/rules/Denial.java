package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.evidence.Evidence;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program was not allowed to touch a file.
 *
 * @param path as it was named; empty if it was not
 */
record Denial(Said said, String path) {

    /** By libc, shells, and the runtimes and servers of many kinds; read in their sources. */
    private static final Phrases SAID =
            Phrases.of(
                            "permission denied(?:: |, \\w+ |\\s@ \\w+ - | - |,? while \\w+ \\w+ |\\s?\\["
                                    + "|.{0,40}?unix://|: os error \\d+: )«path»",
                            "«path»[^/]{0,60}?permission denied",
                            "eacces[:,]? (?:permission denied, )?(?:\\w+ )?«path»",
                            "accessdeniedexception: «path»",
                            "access to the path «path» is denied",
                            "(?:can ?not|can't|could ?not|unable to) write (?:to |into |in )?«path»",
                            "«path»(?: is|:)? (?:not writ(?:e)?able|unwritable)",
                            "read-only directory: «path»",
                            "data directory «path» has (?:wrong ownership|invalid permissions"
                                    + "|group or world)",
                            "change permissions of directory «path»",
                            "change (?:ownership|owner|group) of «path»",
                            "ch(?:own|mod|grp): (?:changing \\w+ of )?«path»: (?:operation not"
                                    + " permitted|permission denied)",
                            "ch(?:own|mod|grp): (?:changing \\w+ of )?«file»: (?:operation not"
                                    + " permitted|permission denied)",
                            "='(?<path>/[^']+)' is not writable",
                            "cookie file «path» must be accessible by owner only",
                            "chown\\(«path».{0,20}\\) failed",
                            "insufficient permission.{0,60}«path»",
                            "(?:no|missing|insufficient) (?:write )?permissions? (?:to|for|on|in)"
                                    + ".{0,30}«path»",
                            "«path».{0,30}(?:no write permission|wrong permissions)",
                            "failed to obtain node locks, tried \\[+«path»")
                    .weighing(
                            0.97,
                            "permission denied: «q»(?<path>[\\w.-]+(?:/[\\w.-]+)*)",
                            "(?:open|mkdir|stat|create|touch|directory|file|cannot create|write)"
                                    + " «q»(?<path>[\\w.-]+(?:/[\\w.-]+)*)«/q»: permission denied",
                            "eacces: permission denied, \\w+ «q»(?<path>[\\w.-]+(?:/[\\w.-]+)*)",
                            "wrong volume permissions",
                            "\\((?:errcode: |os errno )?13[ -:]+.{0,3}permission denied")
                    .weighing(
                            0.93,
                            "unable to open (?:the )?database file\\W{1,3}«path»",
                            "unable to open (?:the )?database file",
                            "attempt to write a readonly database",
                            "sqlite_(?:cantopen|readonly)")
                    .weighing(
                            0.85,
                            "permission denied",
                            "permissiondenied",
                            "\\beacces\\b",
                            "accessdeniedexception",
                            "\\bnot writ(?:e)?able\\b",
                            "unauthorizedaccessexception");

    /** What is denied otherwise: by another machine, by a database, or for want of a capability. */
    private static final Pattern OTHER =
            Pattern.compile(
                    "(?i)publickey|permission denied (?:for|to) (?:table|schema|database|relation"
                            + "|function|sequence|view|language|create|set|user)|iptables|nftables"
                            + "|^u?mount\\b|are you root|must be root|raw socket|setgroups|unshare"
                            + "|\\bping\\b|\\bchroot\\b|\\bnsenter\\b");

    /** What is denied otherwise, unless a path is named too. */
    private static final Pattern WITHOUT_PATH =
            Pattern.compile("(?i)\\bbind\\b|\\blisten\\b|\\bsocket|setuid|\\bnice\\b|s3:|https?:");

    /** SQLite's words for several things; rights only matter to those who are not root. */
    private static final Pattern SQLITE =
            Pattern.compile("(?i)database file|readonly database|sqlite_");

    /** The last denials, surest first. */
    static Stream<Denial> in(Evidence e) {
        return SAID.in(e)
                .filter(said -> !OTHER.matcher(said.text()).find())
                .filter(said -> !Users.root(e) || !SQLITE.matcher(said.text()).find())
                .filter(said -> said.has("path") || !WITHOUT_PATH.matcher(said.text()).find())
                .map(said -> new Denial(said, said.group("path").replaceFirst("[.]+$", "")));
    }

    Place place(Evidence e) {
        return Place.of(e, path);
    }

    /** Whether the ownership itself is what it complains of or wanted to change. */
    boolean ofOwnership() {
        return Pattern.compile("(?i)ownership|chown|chmod|change permissions|accessible by owner")
                .matcher(said.text())
                .find();
    }
}
