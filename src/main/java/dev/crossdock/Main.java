package dev.crossdock;

import dev.crossdock.cli.Cli;
import dev.crossdock.core.build.BuildFile;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.journal.Logging;
import dev.crossdock.core.matrix.suite.SuiteFile;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.app.AppFolders;
import dev.crossdock.ui.app.CrossdockApp;
import dev.crossdock.ui.app.OneInstance;
import dev.crossdock.ui.app.OpenRequests;
import dev.crossdock.ui.crash.Faults;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts the window, or with arguments a headless command, which loads nothing of JavaFX. */
public final class Main {
    /** What is run first where a start is only to be learned from, when a package is made. */
    private static final List<String[]> LEARNED_FROM =
            List.of(
                    new String[] {"--version"},
                    new String[] {"--help"},
                    new String[] {"explain", "--no-engine", "--json", "--", "docker", "run", "a"},
                    new String[] {"check", "--help"});

    private Main() {}

    /**
     * {@code crossdock} opens the window, {@code crossdock PATH} opens it with that Dockerfile or
     * folder; {@code crossdock COMMAND …} runs a command and exits.
     */
    public static void main(String[] args) {
        Logging.use();
        var named = NamedFile.in(args);
        if (args.length > 0 && named.isEmpty()) {
            var cli = new Cli(Main::engines, Wiring::registry, Wiring.builders());
            if (Boolean.getBoolean("crossdock.learn")) {
                LEARNED_FROM.forEach(cli::run);
            }
            System.exit(cli.run(args));
        }
        try {
            // refused before the window is there: who typed it is looking at the terminal
            named.filter(file -> !SuiteFile.isNamed(file)).ifPresent(BuildFile::choices);
        } catch (IllegalArgumentException e) {
            System.err.println("crossdock: " + e.getMessage());
            System.exit(1);
        }
        if (!canShowWindow(System.getProperty("os.name"), System.getenv())) {
            System.err.println(Words.get("main.no-display"));
            System.exit(1);
        }
        var requests = new OpenRequests();
        var wanted = named.map(Path::toAbsolutePath).stream().toList();
        switch (OneInstance.start(
                AppFolders.here().instance(), wanted, files -> handedOver(files, requests))) {
            case OneInstance.Outcome.HandedOver other -> {}
            case OneInstance.Outcome.First(var listening) -> {
                requests.add(wanted);
                MacDesktop.listen(requests);
                launch(requests);
                listening.ifPresent(OneInstance::close);
            }
        }
    }

    /** An error that ends the start ends the process, with the status that says so. */
    private static void launch(OpenRequests requests) {
        var faults = new Faults();
        faults.watch(AppFolders.here().logs());
        try {
            CrossdockApp.launch(requests, faults);
        } catch (RuntimeException | Error e) {
            System.exit(faults.endedBy(e));
        }
        faults.ended();
    }

    private static void handedOver(List<Path> files, OpenRequests requests) {
        requests.add(files);
        CrossdockApp.show();
    }

    private static EngineFinder engines(@Nullable String host) {
        return host == null ? Wiring.engineFinder() : Wiring.engineFinder(host);
    }

    /** A display is missing only on Linux, where its absence would otherwise be a stack trace. */
    static boolean canShowWindow(String os, Map<String, String> environment) {
        return !os.startsWith("Linux")
                || environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY")
                || "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    }
}
