package dev.crossdock.core.fault;

import dev.crossdock.core.diagnosis.Redaction;
import dev.crossdock.core.text.SecretShapes;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a report what is nobody's business: who and where the user is, values of environment
 * variables, and everything that stands under a name or in a place that speaks of a secret. It
 * takes out rather too much: a report is put where everybody reads it.
 */
public final class ReportRedaction {
    /** A whole name in which one of these stands; seen first and then taken, so that it is fast. */
    private static final String SECRET_NAME =
            "(?<![\\w.-])(?=[\\w.-]*(?:token|secret|passw|pwd|passphrase|key|credential|auth))"
                    + "[\\w.-]++";

    /** A quoted value, and what a shell appends to it to have a quote within. */
    private static final String QUOTED =
            "(?:\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'(?:(?:\"'\"|\\\\')'[^']*+')*+)";

    private record Rule(Pattern pattern, String instead) {
        Rule(String regex, String instead) {
            this(Pattern.compile("(?i)" + regex), instead);
        }

        String applyTo(String text) {
            return pattern.matcher(text).replaceAll(instead);
        }
    }

    private static final String HIDDEN = SecretShapes.HIDDEN;

    /** What one of the rules before left. */
    private static final String ENDED = HIDDEN + "[\"'](?:[\\s,)}\\]]|$)";

    private static final List<Rule> RULES =
            List.of(
                    // who logs in, up to the last @ of the host's part
                    new Rule("(\\b[a-z][a-z0-9+.-]*://)[^/\\s\"']*@", "$1" + HIDDEN + "@"),
                    // the whole pair is quoted: "-e", "PASSWORD=a b"
                    new Rule(
                            "\"(" + SECRET_NAME + "=)(?:[^\"\\\\]|\\\\.)++\"",
                            "\"$1" + HIDDEN + "\""),
                    new Rule(
                            "'(" + SECRET_NAME + "=)[^']++'(?:(?:\"'\"|\\\\')'[^']*+')*+",
                            "'$1" + HIDDEN + "'"),
                    // PASSWORD='a b', PASSWORD=a,b;c
                    new Rule(
                            "("
                                    + SECRET_NAME
                                    + "[\"']?\\s*=\\s*)(?!"
                                    + ENDED
                                    + ")(?:"
                                    + QUOTED
                                    + "|[^\\s\"']+|[\"'])++",
                            "$1" + HIDDEN),
                    // JSON: "auth": "…"
                    new Rule(
                            "([\"']" + SECRET_NAME + "[\"']\\s*:\\s*)" + QUOTED,
                            "$1\"" + HIDDEN + "\""),
                    // a header goes to the end of its line, or of its quotes
                    new Rule(
                            "((?:authorization|x-registry-\\w+|(?:set-)?cookie)[\"']?\\s*[:=]\\s*)"
                                    + "(?:"
                                    + QUOTED
                                    + "|[^\\n\"']+)",
                            "$1" + HIDDEN),
                    new Rule("\\b(bearer\\s+)[\\w.~+/=-]{6,}", "$1" + HIDDEN));

    /** What is asked for, of an address or of a path. */
    private static final Pattern QUERY =
            Pattern.compile("(?i)((?:[a-z][a-z0-9+.-]*:/)?/[^\\s?\"']{0,1000}\\?)([^\\s\"'#]+)");

    /** Its name is kept where it looks like one. */
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "(?<=^|&)([A-Za-z][a-z]{0,14}(?:[-_.][A-Za-z][a-z]{0,14}){0,3}=)?[^&]+");

    /** Names that many have, and that would make the report unreadable. */
    private static final Set<String> NOBODY =
            Set.of(
                    "admin",
                    "app",
                    "build",
                    "builder",
                    "core",
                    "crossdock",
                    "dev",
                    "developer",
                    "docker",
                    "home",
                    "java",
                    "javafx",
                    "linux",
                    "local",
                    "localhost",
                    "mac",
                    "macbook",
                    "root",
                    "runner",
                    "test",
                    "ubuntu",
                    "user",
                    "vagrant");

    private static final int LEAST_NAME = 3;

    private final Redaction secrets;
    private final String home;
    private final List<Rule> names;

    /**
     * @param home the user's folder
     * @param user the user's name
     * @param host this machine's name, with its domain or without
     * @param environment of this process
     */
    ReportRedaction(String home, String user, String host, Map<String, String> environment) {
        this.secrets = Redaction.ofEnvironment(environment);
        this.home = home.replaceAll("/+$", "");
        var shortHost = host.replaceAll("\\..*", "");
        this.names =
                Stream.of(name(user, "<USER>"), name(host, "<HOST>"), name(shortHost, "<HOST>"))
                        .flatMap(List::stream)
                        .toList();
    }

    /**
     * That of this user and machine. Looks the machine's name up, which may take seconds where its
     * network is not in order.
     */
    public static ReportRedaction here() {
        return new ReportRedaction(
                System.getProperty("user.home"),
                System.getProperty("user.name"),
                host(),
                System.getenv());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // “name: why it was not found”
            return String.valueOf(e.getMessage()).replaceAll(":.*", "");
        }
    }

    private static List<Rule> name(String name, String instead) {
        if (name.length() < LEAST_NAME || NOBODY.contains(name.toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        return List.of(new Rule("(?<![a-z0-9])" + Pattern.quote(name) + "(?![a-z0-9])", instead));
    }

    /** The same text without all that. */
    public String of(String text) {
        // Shapes may begin or end in the middle of what stands in a place: they come between.
        var redacted = places(SecretShapes.hide(places(secrets.values(text))));
        if (!home.isEmpty()) {
            redacted = redacted.replaceAll(Pattern.quote(home) + "(?![\\w-])", "~");
        }
        for (var rule : names) {
            redacted = rule.applyTo(redacted);
        }
        return redacted;
    }

    private static String places(String text) {
        var redacted = text;
        for (var rule : RULES) {
            redacted = rule.applyTo(redacted);
        }
        return QUERY.matcher(redacted).replaceAll(ReportRedaction::query);
    }

    private static String query(MatchResult found) {
        var values = PARAMETER.matcher(found.group(2)).replaceAll("$1<VALUE>");
        return Matcher.quoteReplacement(found.group(1) + values);
    }
}
