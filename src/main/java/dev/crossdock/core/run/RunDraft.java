package dev.crossdock.core.run;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.shell.Expansions;
import dev.crossdock.core.run.shell.UnreadableLineException;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A run while its flags are read: knows what each of them means. */
final class RunDraft {

    private static final Pattern NAME = Pattern.compile("/?[a-zA-Z0-9][a-zA-Z0-9_.-]+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+(?:\\.\\d*)?|\\.\\d+");
    private static final Pattern BUNDLE =
            Pattern.compile("(?i)\\$\\{?\\w*(?:OPT|OPTS|OPTIONS|ARGS|FLAGS|PARAMS)}?");

    /** What {@code --platform} takes for an operating system on any CPU. */
    private static final Set<String> SYSTEMS = Set.of("linux", "windows", "darwin", "freebsd");

    private final Expansions expansions;
    private final RunSpecBuilder spec = RunSpec.builder("");
    private final List<EnvironmentEntry> environment = new ArrayList<>();
    private final List<PortMapping> ports = new ArrayList<>();
    private final List<Mount> mounts = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<String> networks = new ArrayList<>();
    private final List<WrittenFlag> written = new ArrayList<>();
    private final List<String> other = new ArrayList<>();

    RunDraft(Expansions expansions) {
        this.expansions = expansions;
    }

    String literal(String value) {
        return expansions.withoutGlobs(value);
    }

    /** {@code $DOCKER_OPTS} alone in the place of a flag. */
    boolean isBundleOfFlags(String word) {
        return expansions.isBareVariable(word) && BUNDLE.matcher(expansions.plain(word)).matches();
    }

    /** Keeps a flag that docker does not know, or that is not known to be one. */
    void keepUnknown(String... words) {
        keep(words);
        written.add(new WrittenFlag(words[0].replaceFirst("^--", ""), List.of(words), false));
    }

    private void keep(String... words) {
        other.addAll(List.of(words));
    }

    /** All flags in their order. */
    List<WrittenFlag> written() {
        return written;
    }

    /**
     * @param value what was given, {@code true} for a switch alone
     * @param position of the value, or of the flag, for the problem
     */
    void set(RunFlag flag, String value, int position) {
        int kept = other.size();
        if (flag.takesValue()) {
            setValue(flag, value, position);
        } else {
            setSwitch(flag, value, position);
        }
        written.add(new WrittenFlag(flag.name(), words(flag, value), other.size() == kept));
    }

    /** A switch cannot stand apart from its value. */
    private List<String> words(RunFlag flag, String value) {
        if (flag.takesValue()) {
            return List.of(flag.longForm(), value);
        }
        boolean on = !expansions.isOpen(value) && bool(flag, value, 0);
        return List.of(
                on
                        ? flag.longForm()
                        : flag.longForm() + "=" + (expansions.isOpen(value) ? value : "false"));
    }

    private void setSwitch(RunFlag flag, String value, int position) {
        if (expansions.isOpen(value)) {
            keep(words(flag, value).getFirst());
            return;
        }
        boolean on = bool(flag, value, position);
        switch (flag.name()) {
            case "detach" -> spec.detach(on);
            case "init" -> spec.init(on);
            case "interactive" -> spec.interactive(on);
            case "rm" -> spec.remove(on);
            case "tty" -> spec.tty(on);
            case "help" -> throw problem(position, "run.parse.help");
            default -> keep(words(flag, value).getFirst());
        }
    }

    private void setValue(RunFlag flag, String value, int position) {
        switch (flag.name()) {
            case "name" -> spec.name(name(value, position));
            case "user" -> spec.user(value);
            case "workdir" -> spec.workingDirectory(value);
            case "restart" -> spec.restart(value);
            case "entrypoint" -> spec.entrypoint(value.isEmpty() ? List.of() : List.of(value));
            case "network" -> networks.add(value);
            case "env" -> environment.add(entry(value, position));
            case "label" -> label(value);
            case "publish" -> ports.add(PortReader.read(value, expansions::isOpen, position));
            case "volume" -> mounts.add(MountReader.volume(value, position));
            case "tmpfs" -> mounts.add(MountReader.tmpfs(value, position));
            case "mount" -> mounts.add(MountReader.mount(value, position));
            default -> number(flag, value, position);
        }
    }

    private void number(RunFlag flag, String value, int position) {
        if (expansions.isOpen(value)) {
            keep(flag.longForm(), value);
            return;
        }
        switch (flag.name()) {
            case "platform" -> platform(flag, value, position);
            case "memory" -> spec.memoryBytes(memory(value, position));
            case "cpus" -> spec.cpus(cpus(value, position));
            case "pids-limit" -> spec.pidsLimit(pids(value, position));
            default -> keep(flag.longForm(), value);
        }
    }

    private boolean bool(RunFlag flag, String value, int position) {
        return switch (value) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "0", "f", "F", "false", "FALSE", "False" -> false;
            default ->
                    throw problem(position, "run.parse.not-boolean", flag.longForm(), plain(value));
        };
    }

    private String name(String value, int position) {
        if (!expansions.isOpen(value) && !isPlaceholder(value) && !NAME.matcher(value).matches()) {
            throw problem(position, "run.parse.name", plain(value));
        }
        return value;
    }

    static boolean isPlaceholder(String value) {
        return value.startsWith("<") && value.endsWith(">");
    }

    private void platform(RunFlag flag, String value, int position) {
        if (SYSTEMS.contains(value)) {
            keep(flag.longForm(), value);
            return;
        }
        try {
            spec.platform(Platform.parse(value));
        } catch (IllegalArgumentException e) {
            throw new UnreadableLineException(position, e.getMessage());
        }
    }

    private static long memory(String value, int position) {
        return MemorySize.parse(value)
                .orElseThrow(() -> problem(position, "run.parse.memory", value));
    }

    private static String cpus(String value, int position) {
        if (!DECIMAL.matcher(value).matches()) {
            throw problem(position, "run.parse.cpus", value);
        }
        return value;
    }

    private static long pids(String value, int position) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw problem(position, "run.parse.pids", value);
        }
    }

    private EnvironmentEntry entry(String value, int position) {
        int equals = value.indexOf('=');
        if (equals == 0 || value.isEmpty()) {
            throw problem(position, "run.parse.env");
        }
        return equals < 0
                ? new EnvironmentEntry(value, null)
                : new EnvironmentEntry(value.substring(0, equals), value.substring(equals + 1));
    }

    private void label(String value) {
        int equals = value.indexOf('=');
        labels.put(
                equals < 0 ? value : value.substring(0, equals),
                equals < 0 ? "" : value.substring(equals + 1));
    }

    private String plain(String value) {
        return expansions.plain(value);
    }

    /**
     * Everything that was read.
     *
     * @param assignments variables set for the command itself, which {@code -e NAME} passes on
     */
    RunSpec finish(String image, List<String> command, Map<String, String> assignments) {
        networks();
        return spec.image(image)
                .command(command)
                .environment(environment.stream().map(e -> inherited(e, assignments)).toList())
                .ports(ports)
                .mounts(mounts)
                .labels(labels)
                .other(other)
                .build();
    }

    private static EnvironmentEntry inherited(
            EnvironmentEntry entry, Map<String, String> assignments) {
        return entry.value() == null
                ? new EnvironmentEntry(entry.name(), assignments.get(entry.name()))
                : entry;
    }

    /** The first is the container's own; several, or one in the long form, have no field. */
    private void networks() {
        boolean simple = !networks.isEmpty() && !networks.getFirst().contains("=");
        if (simple) {
            spec.network(networks.removeFirst());
        }
        networks.forEach(network -> keep("--network", network));
    }

    private static UnreadableLineException problem(int position, String key, Object... arguments) {
        return new UnreadableLineException(position, Words.get(key, arguments));
    }
}
