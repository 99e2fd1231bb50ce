package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildEvent;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.build.Builder;
import dev.crossdock.core.build.BuilderInfo;
import dev.crossdock.core.build.Builders;
import dev.crossdock.core.engine.EngineAddress;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** A builder whose build ends as a test says, or when it is stopped. */
public final class HangingBuilder implements Builders, Builder {
    private final CompletableFuture<BuildResult> end = new CompletableFuture<>();

    /** Completed when a build was stopped. */
    public final CompletableFuture<Void> stopped = new CompletableFuture<>();

    /** Ends the build that is under way, and all later ones. */
    public void end(BuildResult how) {
        end.complete(how);
    }

    @Override
    public Builder on(EngineAddress engine) {
        return this;
    }

    @Override
    public BuildResult build(BuildRequest request, BuildWay way, Consumer<BuildEvent> sink) {
        try {
            return end.get();
        } catch (InterruptedException e) {
            stopped.complete(null);
            return new BuildResult.Cancelled();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<BuilderInfo> all() {
        return List.of();
    }
}
