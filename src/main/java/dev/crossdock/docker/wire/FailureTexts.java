package dev.crossdock.docker.wire;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.ImageReference;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The sentences by which engines tell what went wrong, as read from Docker 26.1.5 and 28.5.2 with
 * both image stores, from Podman 5.4 and from moby's source. The first that fits decides. What is
 * asked about counts too: a runtime's sentence about a program may hold any words.
 */
final class FailureTexts {
    private static final Predicate<Subject> ANY = subject -> true;
    private static final Predicate<Subject> START = Subject.Start.class::isInstance;
    private static final Predicate<Subject> IMAGE = Subject.Image.class::isInstance;
    private static final Predicate<Subject> PUSH = Subject.Push.class::isInstance;
    private static final Predicate<Subject> NAMED = IMAGE.or(PUSH);
    private static final Predicate<Subject> NAMING = IMAGE.or(Subject.Container.class::isInstance);

    private static final List<Rule> RULES =
            List.of(
                    rule(
                            ANY,
                            "(?:^|: )no such container: (\\S+)|no container with (?:name or id|id or name) \"(.+?)\"",
                            (s, m, text) ->
                                    new EngineFailure.NoSuchContainer(
                                            m.group(1) == null ? m.group(2) : m.group(1))),
                    rule(
                            ANY,
                            "container state improper|^container \\S+ is not paused",
                            (s, m, text) -> new EngineFailure.Conflict(text)),
                    rule(
                            START,
                            "bind for \\S*?:(\\d+) failed: port is already allocated",
                            (s, m, text) -> new EngineFailure.PortInUse(m.group(1), text)),
                    rule(
                            START,
                            "listen \\w+ \\S*?:(\\d+): bind: address already in use",
                            (s, m, text) -> new EngineFailure.PortInUse(m.group(1), text)),
                    rule(
                            START,
                            "host port(?: for)? (?:\\[.*?\\]|[\\d.]*):(\\d+)\\b.*already in use",
                            (s, m, text) -> new EngineFailure.PortInUse(m.group(1), text)),
                    rule(
                            NAMING,
                            "container name \"/?([^\"]+)\" is already in use",
                            (s, m, text) -> new EngineFailure.NameInUse(m.group(1), text)),
                    rule(
                            IMAGE,
                            "does not match the specified platform|does not provide the specified platform",
                            (s, m, text) ->
                                    new EngineFailure.OtherPlatformCached(
                                            s.name(), platform(s), text)),
                    rule(
                            IMAGE,
                            "no match for platform in manifest|no matching manifest for"
                                    + "|no image found in (?:manifest list|image index) for architecture",
                            (s, m, text) ->
                                    new EngineFailure.PlatformNotPublished(
                                            s.name(), platform(s), text)),
                    rule(
                            NAMED,
                            "toomanyrequests|too many requests|rate limit",
                            (s, m, text) -> new EngineFailure.RateLimited(text)),
                    rule(
                            PUSH,
                            "content digest \\S+: not found|not all of them are available locally",
                            (s, m, text) -> new EngineFailure.NotWhole(s.name(), text)),
                    rule(
                            PUSH,
                            "access denied|access to the resource is denied|403 forbidden"
                                    + "|insufficient_scope|: denied",
                            (s, m, text) -> new EngineFailure.PushDenied(s.name(), text)),
                    rule(
                            PUSH,
                            "unauthorized|authentication required|no basic auth credentials"
                                    + "|incorrect username or password",
                            (s, m, text) -> new EngineFailure.LoginRefused(s.name(), text)),
                    rule(
                            IMAGE,
                            "pull access denied|unauthorized|authentication required"
                                    + "|no basic auth credentials|insufficient_scope|: denied",
                            (s, m, text) -> new EngineFailure.LoginNeeded(s.name(), text)),
                    rule(
                            NAMED,
                            "no such image|tag does not exist|does not exist locally|manifest unknown|name unknown|image not known"
                                    + "|failed to resolve reference .*: not found|manifest for .* not found",
                            (s, m, text) -> new EngineFailure.NoSuchImage(s.name(), text)),
                    rule(
                            IMAGE,
                            "invalid reference format|invalid tag format",
                            (s, m, text) ->
                                    new EngineFailure.InvalidReference(
                                            s.name(),
                                            ImageReference.problemWith(s.name()).orElse(text))),
                    rule(
                            NAMED,
                            "dial (?:tcp|udp)|no such host|i/o timeout|tls handshake|x509:"
                                    + "|http response to https|context deadline exceeded"
                                    + "|connection refused|network is unreachable|: EOF$",
                            (s, m, text) -> new EngineFailure.RegistryUnreachable(s.name(), text)));

    private FailureTexts() {}

    static Optional<EngineFailure> recognise(Subject subject, String message) {
        return RULES.stream().flatMap(rule -> rule.apply(subject, message).stream()).findFirst();
    }

    private static String platform(Subject subject) {
        return subject instanceof Subject.Image image ? image.platformName() : "";
    }

    private static Rule rule(Predicate<Subject> about, String pattern, Meaning meaning) {
        return new Rule(about, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), meaning);
    }

    /**
     * @param about the requests it can be an answer to
     * @param text found anywhere in the engine's sentence
     */
    private record Rule(Predicate<Subject> about, Pattern text, Meaning meaning) {
        Optional<EngineFailure> apply(Subject subject, String message) {
            var matcher = text.matcher(message);
            return about.test(subject) && matcher.find()
                    ? Optional.of(meaning.of(subject, matcher.toMatchResult(), message))
                    : Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Meaning {
        EngineFailure of(Subject subject, MatchResult match, String message);
    }
}
