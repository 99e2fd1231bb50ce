package dev.crossdock.core.build.check;

import dev.crossdock.core.build.check.StageSource.PlatformFrom;
import dev.crossdock.core.build.dockerfile.Instruction;
import dev.crossdock.core.build.dockerfile.Stage;
import dev.crossdock.core.platform.Platform;

import java.util.List;

/**
 * A stage as it is carried out for one of the platforms that are built for.
 *
 * @param platform whose programs its RUNs start
 * @param platformFrom what decides on that
 * @param steps what is carried out in it: its own instructions, behind what the stage it is built
 *     from keeps ONBUILD
 * @param kept how many of the first steps its base image keeps ONBUILD
 * @param uses where its steps take files from
 */
record PlannedStage(
        Stage stage,
        StageSource source,
        Platform platform,
        PlatformFrom platformFrom,
        List<Instruction> steps,
        int kept,
        List<FileUse> uses) {}
