package dev.crossdock.core.diagnosis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.Breadth;
import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Real containers that end for a reason: how often the first finding is right, and how often the
 * first rerun works. One case of each of some causes is taken; all of those whose names have it
 * with {@code -Dcorpus=REGEX}, so every one with {@code -Dcorpus=.}, as continuous integration
 * does.
 */
@EngineTest(lab = true)
class CorpusIT {

    private static final Path FOLDER =
            Path.of("src/test/resources/dev/crossdock/core/diagnosis/corpus");
    private static final int AT_ONCE = 4;
    private static final int SOME = 40;

    @Test
    void theFirstFindingIsRightAndItsRerunWorks(TestEngine lab) throws Exception {
        var made = cases().stream().filter(one -> !lab.isPodman() || one.except().isEmpty());
        var cases = wanted(made.toList(), System.getProperty("corpus", ""));
        List<CorpusResult> results;
        try (var engine = Wiring.engineFinder(lab.host().toString()).openFirst()) {
            results = results(lab, engine, cases);
        }
        results.stream().map(CorpusResult::row).forEach(System.out::println);
        double right = share(results, r -> true, CorpusResult::right);
        double traps = share(results, r -> r.of().trap(), CorpusResult::right);
        double reruns = share(results, r -> r.of().rerun() != null, CorpusResult::rerunWorks);
        System.out.printf(
                "%d cases, %d traps: first finding right %.3f, in traps %.3f, first rerun works"
                        + " %.3f%n",
                results.size(),
                results.stream().filter(r -> r.of().trap()).count(),
                right,
                traps,
                reruns);

        assertThat(right).as("first finding right").isGreaterThanOrEqualTo(0.97);
        assertThat(traps).as("right in traps").isEqualTo(1);
        assertThat(reruns).as("first rerun works").isGreaterThanOrEqualTo(0.9);
    }

    private static List<CorpusResult> results(TestEngine lab, Engine engine, List<CorpusCase> cases)
            throws Exception {
        var images = new CorpusImages(lab);
        images.make(cases, engine.images());
        engine.images().pull(lab.busybox(), null, progress -> {});
        try (var client = lab.client();
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var volumes = new CorpusVolumes(client, lab.busybox(), lab.labels());
            var futures = new ArrayList<Future<CorpusResult>>();
            for (var one : cases) {
                var unique = "crossdock-corpus-" + futures.size();
                var run = new CorpusRun(one, engine, volumes, images.reference(one), unique);
                futures.add(threads.submit(run::result));
            }
            return collected(futures);
        }
    }

    private static List<CorpusResult> collected(List<Future<CorpusResult>> futures)
            throws InterruptedException, ExecutionException {
        var results = new ArrayList<CorpusResult>();
        for (var future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private static List<CorpusCase> wanted(List<CorpusCase> cases, String regex) {
        if (regex.isEmpty()) {
            var met = new HashSet<String>();
            var oneOfEach = cases.stream().filter(one -> met.add(one.cause())).toList();
            return Breadth.of(oneOfEach, SOME).toList();
        }
        var wanted = Pattern.compile(regex).asPredicate();
        return cases.stream().filter(one -> wanted.test(one.name())).toList();
    }

    private static List<CorpusCase> cases() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> CorpusCase.read(FOLDER, file))
                    .toList();
        }
    }

    /** How many of those that count are good; all of none are. */
    private static double share(
            List<CorpusResult> results,
            Predicate<CorpusResult> counts,
            Predicate<CorpusResult> good) {
        var counted = results.stream().filter(counts).toList();
        return counted.isEmpty()
                ? 1
                : (double) counted.stream().filter(good).count() / counted.size();
    }
}
