package dev.crossdock.ui.terminal;

import dev.crossdock.core.diagnosis.files.FileView;
import dev.crossdock.core.diagnosis.files.Shell;
import dev.crossdock.core.engine.Attachment;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.LogRequest;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A terminal that was opened in a running container.
 *
 * @param name of the program in it, as people are told
 * @param before what was printed before
 */
record OpenTerminal(Attachment attachment, String name, byte[] before) {

    /** So many lines of what was printed before are shown again. */
    private static final int LINES_BEFORE = 500;

    /** The container has a terminal: that one. */
    static OpenTerminal ofContainer(Engine engine, ContainerDetails container) {
        var attachment = engine.streams().attach(container.id());
        var name = container.entrypoint().isEmpty() ? container.command() : container.entrypoint();
        return new OpenTerminal(
                attachment, String.join(" ", name), printed(engine, container.id()));
    }

    /** The container has none: a shell of its own in it, if there is one. */
    static Optional<OpenTerminal> withShell(Engine engine, ContainerDetails container) {
        return shell(engine, container)
                .map(
                        shell -> {
                            List<String> words = new ArrayList<>(List.of(shell.path()));
                            words.addAll(shell.arguments());
                            var attachment = engine.streams().exec(container.id(), words);
                            return new OpenTerminal(attachment, shell.path(), new byte[0]);
                        });
    }

    /** The most comfortable shell that is really in the container. */
    static Optional<Shell> shell(Engine engine, ContainerDetails container) {
        var path = container.environment().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        var files =
                new FileView(
                        engine.files(),
                        container.id(),
                        container.workingDirectory(),
                        List.of(path.split(":")));
        return Shell.in(files, container.platform());
    }

    private static byte[] printed(Engine engine, String container) {
        var bytes = new ByteArrayOutputStream();
        engine.streams()
                .logs(
                        container,
                        LogRequest.all().last(LINES_BEFORE),
                        (channel, frame) -> {
                            var copy = new byte[frame.remaining()];
                            frame.get(frame.position(), copy);
                            bytes.writeBytes(copy);
                        });
        return bytes.toByteArray();
    }
}
