package dev.crossdock.core.run;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes every text of a run in the same way. */
final class RunSpecTexts {

    private final UnaryOperator<String> change;

    private RunSpecTexts(UnaryOperator<String> change) {
        this.change = change;
    }

    static RunSpec map(RunSpec spec, UnaryOperator<String> change) {
        return new RunSpecTexts(change).map(spec);
    }

    private RunSpec map(RunSpec spec) {
        var labels = new LinkedHashMap<String, String>();
        spec.labels().forEach((key, value) -> labels.put(change.apply(key), change.apply(value)));
        return spec.toBuilder()
                .image(change.apply(spec.image()))
                .name(nullable(spec.name()))
                .entrypoint(spec.entrypoint() == null ? null : all(spec.entrypoint()))
                .command(all(spec.command()))
                .environment(spec.environment().stream().map(this::map).toList())
                .ports(spec.ports().stream().map(this::map).toList())
                .mounts(spec.mounts().stream().map(this::map).toList())
                .labels(labels)
                .user(nullable(spec.user()))
                .workingDirectory(nullable(spec.workingDirectory()))
                .network(nullable(spec.network()))
                .restart(nullable(spec.restart()))
                .cpus(nullable(spec.cpus()))
                .other(all(spec.other()))
                .build();
    }

    private EnvironmentEntry map(EnvironmentEntry entry) {
        return new EnvironmentEntry(change.apply(entry.name()), nullable(entry.value()));
    }

    private PortMapping map(PortMapping port) {
        return new PortMapping(
                nullable(port.ip()),
                nullable(port.host()),
                change.apply(port.container()),
                change.apply(port.protocol()));
    }

    private Mount map(Mount mount) {
        return new Mount(
                change.apply(mount.type()),
                nullable(mount.source()),
                change.apply(mount.target()),
                mount.readOnly(),
                all(mount.options()),
                mount.longForm());
    }

    private List<String> all(List<String> texts) {
        return texts.stream().map(change).toList();
    }

    private @Nullable String nullable(@Nullable String text) {
        return text == null ? null : change.apply(text);
    }
}
