package dev.crossdock.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what looks like a secret, whoever put it there; {@link #HIDDEN} stands in its
 * place. The prefixes of tokens are those that their issuers publish for secret scanners, so that
 * leaked ones are found. For what is known to be secret there is more to be done than this.
 */
public final class SecretShapes {

    /** What stands where a secret stood. */
    public static final String HIDDEN = "<SECRET>";

    /** A shape; what its group {@code s} holds is the secret, else the whole of it. */
    private record Shape(Pattern pattern) {
        Shape(String regex) {
            this(Pattern.compile(regex));
        }
    }

    private static final String WORD = "[A-Za-z0-9_-]";

    private static final List<Shape> SHAPES =
            List.of(
                    // A block that goes over several lines, or whose end was cut off.
                    new Shape(
                            "-----BEGIN [A-Z ]*PRIVATE KEY-----(?s:.*?)"
                                    + "(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)"),
                    new Shape("\\beyJWORD{6,}\\.WORD{4,}(?:\\.WORD*)?".replace("WORD", WORD)),
                    new Shape(
                            ("(?<![A-Za-z0-9])(?:gh[pousr]_|github_pat_|glpat-|gl[a-z]{2,4}t-|npm_"
                                    + "|pypi-|dckr_[op]at_|xox[a-z]-|xapp-|hf_|dop_v1_"
                                    + "|[spr]k_(?:live|test)_|whsec_|shpat_|hv[sb]\\."
                                    + "|sk-|SG\\.|AGE-SECRET-KEY-|ATATT3|lin_api_|ya29\\."
                                    + "|PMAK-|rubygems_)[A-Za-z0-9][A-Za-z0-9_.=-]{7,}")),
                    new Shape("\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{8,}"),
                    new Shape("\\bAIza[A-Za-z0-9_-]{20,}"),
                    new Shape(
                            "(?i)\\b(?:bearer|basic|digest|negotiate)\\s+"
                                    + "(?<s>(?=\\S*(?-i:[0-9A-Z=+/_.-]))[A-Za-z0-9._~+/=-]{8,})"),
                    new Shape(
                            "(?i)\\bauthorization[\"']?\\s*[:=]\\s*[\"']?(?:[a-z]+\\s+)?+"
                                    + "(?<s>(?!<)[^\\s\"',;]{4,})"),
                    // An address or a connection string with a password in it.
                    new Shape("://[^/\\s:@]*:(?<s>(?!<|\\d+/)[^\\s/@]+(?:/[^\\s/@]+)*?)@"),
                    new Shape("\\bhttps?://(?<s>[A-Za-z0-9_-]{12,})@"),
                    new Shape("\\b[\\w.-]+:(?<s>(?!<)[^\\s:@]+)@(?:tcp|unix)\\("),
                    new Shape("\\b[\\w.-]+/(?<s>(?!<)[^\\s/@]+)@(?://|[\\w.-]+:\\d+/)"),
                    new Shape(
                            "(?:^|\\s)(?:-u|--user|--proxy-user)[ =][\"']?[\\w.@-]+:"
                                    + "(?<s>(?!<|\\d+(?:\\s|$))[^\\s\"']+)"),
                    new Shape(
                            "(?i)\\bidentified (?:with \\S+ )?by (?:password )?['\"]"
                                    + "(?<s>[^'\"]+)['\"]"),
                    // A line of the inside of a key, met alone; a digest is of hexadecimal digits.
                    new Shape("(?m)^(?![0-9a-fA-F]+$)[A-Za-z0-9+/]{60,}={0,2}$"));

    private static final String NAME =
            "(?:passw(?:or)?d|passwd|passphrase|pwd|secret|token(?!s\\b|i[sz])|credentials?"
                    + "|(?:api|access|account|private|client|encryption|signing|auth|shared|master"
                    + "|license|session|storage|secret)[-_. ]?key|x-amz-signature|\\bsig)";

    /** {@code password=x}, {@code "token": "x"}, {@code --api-key x}, {@code PASSWORD 'x'}. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(?<!unexpected |illegal )(?<name>[A-Za-z0-9_.-]*"
                            + NAME
                            + "[A-Za-z0-9_-]*)[\"'`]?"
                            + "(?<sign>\\s*(?::=|=>?|:)\\s*|\\s+(?=['\"]))"
                            + "(?<value>\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s\"',;&})\\]]+)"
                            + "(?<rest>[^\\n]{0,40})");

    private static final Pattern FLAG =
            Pattern.compile(
                    "(?i)(?<=^|[\\s\"'\\[,])(?<name>--?[a-z0-9-]*"
                            + NAME
                            + "[a-z0-9-]*)"
                            + "(?<sign>[\"']?[\\s,]+[\"']?)(?<value>(?![-<])[^\\s\"',]+)(?<rest>)");

    /** Names that speak of a secret and do not hold one. */
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?i)(?:file|path|dir|name|length|len|policy|type|encryption|algorithm|expir\\w*"
                            + "|ttl|url|uri|host|count|limit|size|issuer|method|store|provider)$");

    /** Values that say something of a secret and are none. */
    private static final Pattern NOTHING =
            Pattern.compile(
                    "(?i)true|false|null|none|nil|yes|no|not|is|was|are|the|a|an|must|cannot|can't"
                            + "|required|missing|invalid|empty|unset|undefined|expired|unknown"
                            + "|denied|rejected|incorrect|wrong|failed|error|mandatory|redacted"
                            + "|parameter|authentication|authorization|unauthorized|permission"
                            + "|and|or|for|from|in|of|to|with|string|set|please|use|\\*+|•+|x{3,}"
                            + "|\\[?redacted]?|<.*|\\$.*|%.*|\\{.*|\\(.*|\\.\\.\\.|…");

    /** A long run of letters of both cases and digits that is no word of any language. */
    private static final Pattern RANDOM =
            Pattern.compile(
                    "(?<![A-Za-z0-9_./=+-])(?!_Z|_R)(?:[A-Za-z0-9_-]{32,}|[A-Za-z0-9/+]{40})={0,2}"
                            + "(?![A-Za-z0-9_/+])");

    private static final int OF_EACH_KIND = 4;

    private SecretShapes() {}

    /**
     * The same text without what looks like a secret. What was hidden before stays as it is, so
     * that a text may go through here twice.
     */
    public static String hide(String text) {
        if (text.length() < 4) {
            return text;
        }
        var hidden = text;
        for (var shape : SHAPES) {
            hidden = shape.pattern().matcher(hidden).replaceAll(SecretShapes::shaped);
        }
        hidden = NAMED.matcher(hidden).replaceAll(SecretShapes::named);
        hidden = FLAG.matcher(hidden).replaceAll(SecretShapes::named);
        return RANDOM.matcher(hidden)
                .replaceAll(found -> Matcher.quoteReplacement(random(found.group())));
    }

    /**
     * The words of a command without what looks like a secret, also where only the flag before it
     * tells so.
     */
    public static List<String> hide(List<String> words) {
        var hidden = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            hidden.add(isNamed(words, i) ? HIDDEN : hide(words.get(i)));
        }
        return hidden;
    }

    /**
     * Whether the word before one is a flag such as {@code --api-key}. A value that follows its
     * flag as a word of its own may be too short to be known for a secret by itself.
     */
    public static boolean isNamed(List<String> words, int i) {
        return i > 0
                && words.get(i - 1).matches("--?[A-Za-z0-9-]+")
                && isSecretName(words.get(i - 1))
                && !words.get(i).startsWith("-")
                && !words.get(i).startsWith("<");
    }

    /** Whether something of that name holds a secret, such as {@code --api-key} or a label. */
    public static boolean isSecretName(String name) {
        return IS_NAME.matcher(name).find() && !ABOUT.matcher(name).find();
    }

    private static final Pattern IS_NAME = Pattern.compile("(?i)" + NAME);

    private static String shaped(MatchResult found) {
        var all = found.group();
        if (!found.namedGroups().containsKey("s")) {
            return HIDDEN;
        }
        var before = all.substring(0, found.start("s") - found.start());
        var after = all.substring(found.end("s") - found.start());
        return Matcher.quoteReplacement(before + HIDDEN + after);
    }

    private static String named(MatchResult found) {
        var value = found.group("value");
        var bare = value.replaceAll("^[\"']|[\"']$", "");
        if (ABOUT.matcher(found.group("name")).find() || !isSecret(found, value, bare)) {
            return Matcher.quoteReplacement(found.group());
        }
        int from = found.start("value") - found.start();
        var quote = value.equals(bare) ? "" : value.substring(0, 1);
        var rest = hide(found.group().substring(from + value.length()));
        return Matcher.quoteReplacement(
                found.group().substring(0, from) + quote + HIDDEN + quote + rest);
    }

    private static boolean isSecret(MatchResult found, String value, String bare) {
        if (bare.isEmpty() || NOTHING.matcher(bare).matches()) {
            return false;
        }
        boolean workingDirectory =
                found.group("name").toUpperCase(Locale.ROOT).endsWith("PWD")
                        && bare.startsWith("/");
        // "password: no such user" is a sentence; "password: x" is not.
        boolean sentence =
                found.group("sign").strip().equals(":")
                        && value.equals(bare)
                        && found.group("rest").matches("\\s+[A-Za-z].*")
                        && bare.matches("[A-Za-z'-]+");
        return !workingDirectory && !sentence;
    }

    private static String random(String run) {
        long upper = run.chars().filter(Character::isUpperCase).count();
        long lower = run.chars().filter(Character::isLowerCase).count();
        long digits = run.chars().filter(Character::isDigit).count();
        return Math.min(upper, Math.min(lower, digits)) >= OF_EACH_KIND ? HIDDEN : run;
    }
}
