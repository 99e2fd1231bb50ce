package dev.crossdock.cli;

import dev.crossdock.cli.PlatformsReport.ImageBlock;
import dev.crossdock.cli.PlatformsReport.PlatformBlock;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.text.Words;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same for people. */
record PlatformsTable(PlatformsReport report) {

    void print(PrintStream out) {
        var engine = report.engine();
        out.println(
                Words.get(
                        "cli.platforms.engine",
                        engine.name(),
                        engine.version(),
                        engine.apiVersion(),
                        engine.platform(),
                        engine.imageStore(),
                        engine.host()));
        out.println();
        var rows = new ArrayList<List<String>>();
        rows.add(headings());
        report.platforms().forEach(platform -> rows.add(row(platform)));
        new TextTable(rows).print(out);
        var image = report.image();
        if (image != null) {
            out.println();
            printImage(out, image);
        }
    }

    private static void printImage(PrintStream out, ImageBlock image) {
        if (image.recommended() != null) {
            out.println(Words.get("cli.platforms.recommended", image.ref(), image.recommended()));
        }
        out.println(image.why());
        if (image.registryError() != null) {
            out.println(image.registryError());
        }
    }

    private List<String> headings() {
        var headings = new ArrayList<String>();
        headings.add(Words.get("cli.platforms.column.platform"));
        headings.add(Words.get("cli.platforms.column.runs"));
        if (report.image() != null) {
            headings.add(Words.get("cli.platforms.column.image"));
        }
        return headings;
    }

    private List<String> row(PlatformBlock platform) {
        var row = new ArrayList<String>();
        row.add(platform.platform());
        row.add(runs(platform));
        if (report.image() != null) {
            row.add(where(report.image(), platform.platform()));
        }
        return row;
    }

    private static String runs(PlatformBlock platform) {
        if (!platform.probed()) {
            return Words.get("cli.platforms.not-probed");
        }
        if (platform.emulator() != null) {
            var by = Emulator.valueOf(platform.emulator().toUpperCase(Locale.ROOT));
            return Words.get("cli.platforms.emulated", by.label());
        }
        return Words.get("cli.platforms." + platform.runs());
    }

    private static String where(ImageBlock image, String platform) {
        if (image.local().contains(platform)) {
            return Words.get("cli.platforms.local");
        }
        var registry = image.registry();
        return registry != null && registry.contains(platform)
                ? Words.get("cli.platforms.published")
                : "";
    }
}
