package dev.crossdock.ui.containers;

import dev.crossdock.core.engine.CopyProblem;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.FileCopies;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Carries nothing, and says that it did. */
final class ScriptedCopies implements FileCopies {
    static final long TOTAL = 84_000_000;

    /** What was to be carried, in order. */
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** What stands in the way; null for nothing. */
    @Nullable CopyProblem problem;

    /** It is half done until this is counted down; null for no time at all. */
    @Nullable CountDownLatch slow;

    int left;

    @Override
    public CopiedOut out(
            String container, String path, Path folder, boolean replace, Progress progress) {
        ask("out " + path + " " + folder, path, replace, progress);
        return new CopiedOut(folder.resolve(path.substring(path.lastIndexOf('/') + 1)), left);
    }

    @Override
    public int in(Path local, String container, String folder, boolean replace, Progress progress) {
        ask("in " + local + " " + folder, folder + "/" + local.getFileName(), replace, progress);
        return left;
    }

    private void ask(String what, String path, boolean replace, Progress progress) {
        asked.add(what + (replace ? " replace" : ""));
        var why = problem;
        if (why != null && !(replace && why == CopyProblem.EXISTS)) {
            throw new EngineException(new EngineFailure.NotCopied(why, path));
        }
        progress.copied(TOTAL / 2, TOTAL);
        var wait = slow;
        if (wait != null) {
            try {
                wait.await();
            } catch (InterruptedException e) {
                throw new EngineException(new EngineFailure.Cancelled(), e);
            }
        }
    }
}
