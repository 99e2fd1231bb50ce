package dev.crossdock.cli;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.PastedRun;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The document of {@code crossdock explain}; its field names are a contract. */
record ExplainReport(
        @Nullable String image,
        @Nullable String platform,
        @Nullable List<String> entrypoint,
        List<String> command,
        Map<String, @Nullable String> env,
        List<PortBlock> ports,
        List<MountBlock> mounts,
        boolean tty,
        boolean interactive,
        boolean detach,
        boolean rm,
        @Nullable String name,
        @Nullable Long memoryBytes,
        List<String> other,
        List<String> global,
        @Nullable String ignored,
        @Nullable String printed,
        @Nullable String error,
        List<ProblemBlock> problems) {

    /** The flags that have a field here; every other one stands in {@code other}. */
    private static final Set<String> FIELDS =
            Set.of(
                    "platform",
                    "entrypoint",
                    "env",
                    "publish",
                    "volume",
                    "mount",
                    "tmpfs",
                    "tty",
                    "interactive",
                    "detach",
                    "rm",
                    "name",
                    "memory");

    record PortBlock(
            @Nullable String ip, @Nullable String host, String container, String protocol) {}

    record MountBlock(
            String type,
            @Nullable String source,
            String target,
            boolean readOnly,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> options) {}

    record ProblemBlock(String cause, String message) {}

    static ExplainReport of(PastedRun run, List<ProblemBlock> problems) {
        var spec = run.spec();
        return new ExplainReport(
                spec.image(),
                spec.platform() == null ? null : spec.platform().toString(),
                spec.entrypoint(),
                spec.command(),
                environment(spec.environment()),
                spec.ports().stream()
                        .map(p -> new PortBlock(p.ip(), p.host(), p.container(), p.protocol()))
                        .toList(),
                spec.mounts().stream()
                        .map(
                                m ->
                                        new MountBlock(
                                                m.type(),
                                                m.source(),
                                                m.target(),
                                                m.readOnly(),
                                                m.options()))
                        .toList(),
                spec.tty(),
                spec.interactive(),
                spec.detach(),
                spec.remove(),
                spec.name(),
                spec.memoryBytes() == 0 ? null : spec.memoryBytes(),
                other(run),
                run.global(),
                run.ignored(),
                run.printed(),
                null,
                problems);
    }

    /** A line that cannot be understood. */
    static ExplainReport refused(String error) {
        return new ExplainReport(
                null, null, null, List.of(), Map.of(), List.of(), List.of(), false, false, false,
                false, null, null, List.of(), List.of(), null, null, error, List.of());
    }

    private static Map<String, @Nullable String> environment(List<EnvironmentEntry> entries) {
        var environment = new LinkedHashMap<String, @Nullable String>();
        entries.forEach(entry -> environment.put(entry.name(), entry.value()));
        return environment;
    }

    private static List<String> other(PastedRun run) {
        return run.flags().stream()
                .filter(flag -> !flag.hasField() || !FIELDS.contains(flag.name()))
                .flatMap(flag -> flag.words().stream())
                .toList();
    }
}
