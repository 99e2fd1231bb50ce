package dev.crossdock.tour;

import dev.crossdock.tour.TourReport.Step;
import dev.crossdock.ui.Screen;
import dev.crossdock.ui.Snapshots;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Takes the steps one after the other, a picture of each, and stops at the first that fails. */
final class Guide {
    private final Path folder;
    private final Screen screen;
    private final List<Step> steps = new ArrayList<>();

    Guide(Path folder, Screen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    /**
     * Takes a step.
     *
     * @param did what is done, for the report
     * @param work does it and answers what was seen
     * @throws Stopped if it fails
     */
    void step(String name, String did, Callable<String> work) {
        String saw;
        boolean passed = true;
        try {
            saw = work.call();
        } catch (Exception | AssertionError e) {
            saw = String.valueOf(e.getMessage());
            passed = false;
        }
        var step = new Step(name, did, saw, passed, picture(steps.size() + 1, name));
        steps.add(step);
        System.out.printf(
                "%s  %s%n      %s%n",
                passed ? "ok  " : "FAIL", name, saw.strip().replaceAll("\\s*\n\\s*", " · "));
        if (!passed) {
            throw new Stopped();
        }
    }

    /** Keeps the same view once more, under another name: the dark theme, a narrow window. */
    void alsoAs(String name) {
        picture(steps.size(), name);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    private @Nullable String picture(int number, String name) {
        var file =
                "%02d-%s.png"
                        .formatted(
                                number,
                                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        try {
            screen.settle();
            var taken = Snapshots.save(screen.scene(), "tour");
            Files.createDirectories(folder);
            Files.move(taken, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A step failed; those after it would only fail for the same reason. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
