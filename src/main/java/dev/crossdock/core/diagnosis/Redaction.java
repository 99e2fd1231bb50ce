package dev.crossdock.core.diagnosis;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.Secrecy;
import dev.crossdock.core.text.SecretShapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the values of environment variables out of texts; the variable's name stands where its
 * value stood. So does it with what a command or a label gives under a name that speaks of a
 * secret, and with what looks like one. Values leaked into diagnostics elsewhere (CVE-2025-6587,
 * CVE-2025-3911).
 */
public final class Redaction {

    private static final int LEAST_LENGTH = 4;

    /** The same for what this process was given, much of which is not meant for it. */
    private static final int LEAST_LENGTH_HERE = 6;

    /** An engine's own words may be a page long. */
    private static final int LONGEST = 1000;

    private static final String CUT = "…";

    /** Stands where no variable gives its name. */
    private static final String HIDDEN_NAME = "SECRET";

    private static final Pattern SECRET_NAME =
            Pattern.compile(
                    "(?i)pass|pwd|secret|token|key|credential|auth|private|salt|dsn|cert|license");

    private static final Set<String> WORKING_FOLDER = Set.of("PWD", "OLDPWD");

    private static final Pattern PLACE_NAME = Pattern.compile("(?i)(?:file|path|dir|home)$");

    /** Values that say nothing, and whose removal would make a sentence unreadable. */
    private static final Pattern TRIVIAL =
            Pattern.compile(
                    "(?i)true|false|none|null|auto|default|enabled?|disabled?|root|user|admin"
                            + "|local(?:host)?|127\\.0\\.0\\.1|0\\.0\\.0\\.0|[a-z_]+\\.utf-?8|xterm.*"
                            + "|test|dev(?:elopment)?|prod(?:uction)?|staging"
                            + "|debug|info|warn(?:ing)?|error|trace"
                            + "|\\d{4,5}|/|(?:/[A-Za-z0-9._-]+)+/?");

    private static final Pattern IN_URL = Pattern.compile("://[^/\\s:@]*:([^/\\s@]+)@");

    private record Secret(String value, String name) {}

    private final List<Secret> secrets;
    private final Set<String> names;

    /**
     * @param names of the variables whose values are the user's or the image's
     */
    private Redaction(List<Secret> secrets, Set<String> names) {
        this.secrets = secrets;
        this.names = Set.copyOf(names);
    }

    /**
     * Knows the values that the container was given, and those of the image whose names say that
     * they are secret.
     */
    public static Redaction of(ContainerDetails container) {
        var secrets = given(container.spec());
        for (Map.Entry<String, String> variable : container.environment().entrySet()) {
            if (SECRET_NAME.matcher(variable.getKey()).find()
                    && !PLACE_NAME.matcher(variable.getKey()).find()) {
                add(secrets, variable.getKey(), variable.getValue());
            }
            IN_URL.matcher(variable.getValue())
                    .results()
                    .forEach(m -> add(secrets, variable.getKey(), m.group(1)));
        }
        addNamed(secrets, container.entrypoint());
        addNamed(secrets, container.command());
        container.spec().labels().forEach((name, value) -> addNamed(secrets, name, value));
        var names = names(container.spec());
        names.addAll(container.environment().keySet());
        return ofLongestFirst(secrets, names);
    }

    /** Knows the values that a run gives. */
    static Redaction ofRun(RunSpec run) {
        var secrets = given(run);
        addNamed(secrets, run.command());
        return ofLongestFirst(secrets, names(run));
    }

    /**
     * Knows the values of environment variables whose names say that they are secret, and the
     * passwords in the addresses that others hold. Values of less than six characters are no
     * secrets: a word of a sentence may be the same.
     */
    public static Redaction ofEnvironment(Map<String, String> environment) {
        var secrets = new ArrayList<Secret>();
        environment.forEach(
                (name, value) -> {
                    if (SECRET_NAME.matcher(name).find() && !WORKING_FOLDER.contains(name)) {
                        add(secrets, name, value);
                    }
                    IN_URL.matcher(value).results().forEach(m -> add(secrets, name, m.group(1)));
                });
        secrets.removeIf(secret -> secret.value().length() < LEAST_LENGTH_HERE);
        return ofLongestFirst(secrets, environment.keySet());
    }

    private static Set<String> names(RunSpec run) {
        return run.environment().stream()
                .map(EnvironmentEntry::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Secret> given(RunSpec run) {
        var secrets = new ArrayList<Secret>();
        for (EnvironmentEntry given : run.environment()) {
            var value = given.value() == null ? "" : given.value();
            if (!TRIVIAL.matcher(value).matches()) {
                add(secrets, given.name(), value);
            }
        }
        return secrets;
    }

    /** A value may be a part of another one. */
    private static Redaction ofLongestFirst(List<Secret> secrets, Set<String> names) {
        secrets.sort(Comparator.comparingInt((Secret s) -> s.value().length()).reversed());
        return new Redaction(secrets, names);
    }

    /**
     * The text with {@code <NAME>} where a value stood, or the beginning of one that was cut off;
     * and without what looks like a secret.
     */
    public String of(String text) {
        return SecretShapes.hide(values(text));
    }

    /** The text with {@code <NAME>} where a value stood, or the beginning of one, and no more. */
    public String values(String text) {
        var redacted = text;
        for (var secret : secrets) {
            redacted = redacted.replace(secret.value(), "<" + secret.name() + ">");
        }
        return redacted.contains(CUT) ? withoutBeginnings(redacted) : redacted;
    }

    private String withoutBeginnings(String text) {
        var redacted = text;
        for (var secret : secrets) {
            for (int length = secret.value().length() - 1; length >= LEAST_LENGTH; length--) {
                var beginning = secret.value().substring(0, length) + CUT;
                redacted = redacted.replace(beginning, "<" + secret.name() + ">" + CUT);
            }
        }
        return redacted;
    }

    /**
     * The run as it may be shown: values of its environment as {@code <NAME>}, also where its
     * command repeats them. What a remedy sets a new variable to is no secret: it is the program's
     * own word, such as {@code ACCEPT_EULA=Y}.
     */
    public RunSpec of(RunSpec spec) {
        var entrypoint = spec.entrypoint();
        return spec.toBuilder()
                .environment(spec.environment().stream().map(this::of).toList())
                .entrypoint(entrypoint == null ? null : words(entrypoint))
                .command(words(spec.command()))
                .labels(labels(spec.labels()))
                .other(words(spec.other()))
                .build();
    }

    private EnvironmentEntry of(EnvironmentEntry entry) {
        return names.contains(entry.name()) ? Secrecy.PLACEHOLDERS.applyTo(entry) : entry;
    }

    private List<String> words(List<String> words) {
        var redacted = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            redacted.add(SecretShapes.isNamed(words, i) ? SecretShapes.HIDDEN : of(words.get(i)));
        }
        return redacted;
    }

    private Map<String, String> labels(Map<String, String> labels) {
        var redacted = new LinkedHashMap<String, String>();
        labels.forEach(
                (name, value) ->
                        redacted.put(
                                of(name),
                                SecretShapes.isSecretName(name) && !value.isEmpty()
                                        ? SecretShapes.HIDDEN
                                        : of(value)));
        return redacted;
    }

    /**
     * The finding with its texts so treated. The runs of its remedies keep what they need to be
     * started.
     */
    Finding of(Finding finding) {
        return new Finding(
                finding.cause(),
                finding.confidence(),
                of(finding.title()),
                of(finding.explanation()),
                finding.evidence().stream().map(this::of).toList(),
                finding.variables(),
                finding.remedies().stream().map(this::of).toList());
    }

    /** A fact is cut only after its secrets are out of it. */
    private EvidenceItem of(EvidenceItem item) {
        var text = of(item.text());
        var shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + CUT;
        return new EvidenceItem(of(item.source()), shown, item.logLine());
    }

    private Remedy of(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Rerun(var title, var spec) -> new Remedy.Rerun(of(title), spec);
            case Remedy.Pull pull -> pull;
            case Remedy.Host(var title) -> new Remedy.Host(of(title));
            case Remedy.Image(var title) -> new Remedy.Image(of(title));
            case Remedy.Nothing nothing -> nothing;
        };
    }

    private static void addNamed(List<Secret> secrets, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            int sign = word.indexOf('=');
            if (SecretShapes.isNamed(words, i)) {
                addNamed(secrets, words.get(i - 1), word);
            } else if (sign > 0 && word.indexOf(' ') < 0) {
                addNamed(secrets, word.substring(0, sign), word.substring(sign + 1));
            }
            IN_URL.matcher(word).results().forEach(m -> add(secrets, HIDDEN_NAME, m.group(1)));
        }
    }

    private static void addNamed(List<Secret> secrets, String name, String value) {
        boolean told = value.startsWith("<") || TRIVIAL.matcher(value).matches();
        if (SecretShapes.isSecretName(name) && !told) {
            add(secrets, HIDDEN_NAME, value);
        }
    }

    private static void add(List<Secret> secrets, String name, String value) {
        for (var line : value.strip().split("\n")) {
            if (line.strip().length() >= LEAST_LENGTH) {
                secrets.add(new Secret(line.strip(), name));
            }
        }
    }
}
