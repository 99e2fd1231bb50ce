package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.evidence.Evidence;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody that a program wanted to talk to.
 *
 * @param host a name or an address; empty if it was not said
 * @param port empty if it was not said
 */
record Peer(String host, String port) {

    private static final int LINES_AROUND = 8;

    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)localhost|127(?:\\.\\d+){3}|\\[?::1]?|0\\.0\\.0\\.0");

    /** Where an address stands by itself in the lines around. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:host(?:name)?=['\"]?(?<h1>[\\w.-]+)['\"]?, port=(?<p1>\\d+)"
                            + "|\\bhost \"(?<h2>[\\w.-]+)\"(?s:.{0,80}?)port (?<p2>\\d+)"
                            + "|://(?:[^\\s/@]*@)?(?<h3>[\\w.-]+):(?<p3>\\d{2,5})"
                            + "|['\"`/( ](?<h4>localhost|[a-z][\\w-]*(?:\\.[\\w-]+)*"
                            + "|\\d+\\.\\d+\\.\\d+\\.\\d+):(?<p4>\\d{2,5})\\b"
                            + "|://(?:[^\\s/@]*@)?(?<h5>[\\w-]+(?:\\.[\\w-]+)*)(?<p5>))");

    /** By the phrase's own groups, or the address that stands nearest to it. */
    static Peer of(Evidence e, Said said) {
        if (said.has("host")) {
            return new Peer(said.group("host"), said.group("port"));
        }
        var own = ADDRESS.matcher(said.text()).results();
        var around = ADDRESS.matcher(e.log().around(said.match(), LINES_AROUND)).results();
        return Stream.concat(own, around)
                .map(Peer::of)
                .filter(p -> !isSource(p.host()))
                .findFirst()
                .orElse(new Peer("", said.group("port")));
    }

    private static Peer of(MatchResult found) {
        for (int i = 1; i <= 5; i++) {
            var host = Optional.ofNullable(found.group("h" + i));
            if (host.isPresent()) {
                return new Peer(host.get(), found.group("p" + i));
            }
        }
        throw new IllegalStateException(); // one of them took part, or nothing was found
    }

    /** A place in a source file looks like an address. */
    private static boolean isSource(String host) {
        return host.matches(".*\\.(?:js|mjs|cjs|ts|tsx|py|go|rb|java|php|rs|cs|c|cc|cpp|ex|kt|sh)");
    }

    boolean known() {
        return !host.isEmpty();
    }

    boolean loopback() {
        return LOOPBACK.matcher(host).matches();
    }

    /** A name without dots is another container's, rarely anything of the world's. */
    boolean isContainer() {
        return known() && !host.contains(".") && !host.contains(":") && !loopback();
    }

    /** As a person would write it. */
    String words() {
        return port.isEmpty() || host.startsWith("/") ? host : host + ":" + port;
    }
}
