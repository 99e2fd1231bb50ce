package dev.crossdock.ui.engine;

import dev.crossdock.core.cost.CostReport;
import dev.crossdock.core.engine.EngineFailure;

import java.util.Optional;

/** What is known of what emulation costs. */
sealed interface CostState {

    /** No platform is known to be emulated here. */
    record NothingEmulated() implements CostState {}

    /** Something is emulated, and nobody has asked yet. */
    record NotMeasured() implements CostState {}

    /**
     * @param progress 0 to 1
     * @param before what was measured before
     */
    record Measuring(double progress, Optional<CostReport> before) implements CostState {}

    record Measured(CostReport now) implements CostState {}

    record Failed(EngineFailure why, Optional<CostReport> before) implements CostState {}

    /** What can be shown, fresh or from before. */
    default Optional<CostReport> report() {
        return switch (this) {
            case NothingEmulated n -> Optional.empty();
            case NotMeasured n -> Optional.empty();
            case Measuring(double progress, Optional<CostReport> before) -> before;
            case Measured(CostReport now) -> Optional.of(now);
            case Failed(EngineFailure why, Optional<CostReport> before) -> before;
        };
    }
}
