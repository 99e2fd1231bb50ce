package dev.crossdock.docker.host;

import dev.crossdock.core.desktop.SystemNotices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Shows notices with the program that the system has for it: {@code osascript} on a Mac, where they
 * come in the name of its Script Editor, {@code notify-send} elsewhere. What is told is handed over
 * as arguments, and is never part of a script.
 */
public final class NoticeCommand implements SystemNotices {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeCommand.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Takes the title as its first argument and the text as its second. */
    private static final List<String> SCRIPT =
            List.of(
                    "on run argv",
                    "display notification (item 2 of argv) with title (item 1 of argv)",
                    "end run");

    private final LocalMachine machine;
    private final ToolPath tools;

    public NoticeCommand(LocalMachine machine) {
        this.machine = machine;
        this.tools = new ToolPath(machine);
    }

    @Override
    public boolean show(String title, String text) {
        try {
            var words = words(title, text);
            return words.isPresent() && run(words.get());
        } catch (IOException e) {
            LOG.warn("The desktop shows no notices: {}", e.getMessage());
            return false;
        }
    }

    /** What is started for it; empty where there is no such program. */
    Optional<List<String>> words(String title, String text) {
        return machine.isMac()
                ? tools.find("osascript").map(program -> forMac(program, title, text))
                : tools.find("notify-send").map(program -> forOthers(program, title, text));
    }

    /** The title ends the options: it is Crossdock's own and begins with no dash. */
    private static List<String> forMac(Path program, String title, String text) {
        return List.of(
                program.toString(),
                "-e",
                SCRIPT.get(0),
                "-e",
                SCRIPT.get(1),
                "-e",
                SCRIPT.get(2),
                title,
                text);
    }

    /** Its text is markup to some desktops (Desktop Notifications Specification, "Markup"). */
    private static List<String> forOthers(Path program, String title, String text) {
        var plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return List.of(program.toString(), "--app-name=Crossdock", "--", title, plain);
    }

    private boolean run(List<String> words) throws IOException {
        var builder =
                new ProcessBuilder(words)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD);
        builder.environment().put("PATH", tools.toString());
        var process = builder.start();
        try {
            process.getOutputStream().close();
            return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroy();
        }
    }
}
