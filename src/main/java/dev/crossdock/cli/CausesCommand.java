package dev.crossdock.cli;

import dev.crossdock.core.diagnosis.Catalogue;
import dev.crossdock.core.diagnosis.Catalogue.Entry;
import dev.crossdock.core.text.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code crossdock causes [WORD…]}: the catalogue of causes, without an engine. */
@Command(name = "causes", description = "${bundle:cli.causes.description}")
final class CausesCommand implements Callable<Integer> {

    /** So many are told in full. */
    private static final int FEW = 3;

    private static final int COLUMNS = 78;

    private final CommonOptions options;
    private final Console console;

    @Parameters(paramLabel = "WORD", description = "${bundle:cli.causes.words}")
    private List<String> words = new ArrayList<>();

    CausesCommand(CommonOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    record Report(List<CauseBlock> causes) {}

    /**
     * @param title a few words
     * @param advice what to do
     */
    record CauseBlock(
            String cause, String title, String means, String advice, List<Integer> codes) {
        static CauseBlock of(Entry entry) {
            return new CauseBlock(
                    entry.cause().id(),
                    entry.title(),
                    entry.means(),
                    entry.advice(),
                    entry.codes());
        }
    }

    /** What {@code --help} says below the options. */
    static String[] footer() {
        var lines = new ArrayList<>(List.of("", Words.get("cli.causes.footer")));
        Catalogue.all().forEach(e -> lines.add("  %-26s %s".formatted(e.cause().id(), e.title())));
        return lines.toArray(String[]::new);
    }

    @Override
    public Integer call() {
        var asked = String.join(" ", words);
        var found = Catalogue.search(asked);
        if (options.json) {
            console.json(new Report(found.stream().map(CauseBlock::of).toList()));
        } else if (found.size() <= FEW) {
            found.forEach(this::tell);
        } else {
            new TextTable(found.stream().map(CausesCommand::row).toList()).print(console.out());
        }
        if (found.isEmpty()) {
            console.err().println("crossdock: " + Words.get("cli.causes.none", asked));
            return ExitStatus.FAILED;
        }
        return ExitStatus.DONE;
    }

    private static List<String> row(Entry entry) {
        return List.of(entry.cause().id(), codes(entry), entry.title());
    }

    private void tell(Entry entry) {
        var out = console.out();
        out.println(entry.title() + " (" + entry.cause().id() + ")");
        if (!entry.codes().isEmpty()) {
            out.println("  " + Words.get("cli.causes.codes", codes(entry)));
        }
        wrapped(entry.means()).forEach(out::println);
        out.println();
        out.println("  " + Words.get("causes.do") + ":");
        wrapped(entry.advice()).forEach(out::println);
        out.println();
    }

    private static String codes(Entry entry) {
        return entry.codes().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(" ");
        for (var word : text.split(" ")) {
            if (line.length() + word.length() + 1 > COLUMNS) {
                lines.add(line.toString());
                line = new StringBuilder(" ");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
