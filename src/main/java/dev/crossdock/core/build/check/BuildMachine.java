package dev.crossdock.core.build.check;

import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;

import java.util.Collection;
import java.util.Map;

/** What builds: an engine, or a machine of which only the CPU is known. */
public interface BuildMachine {

    /** What {@code BUILDPLATFORM} stands for. */
    Platform platform();

    /** How it runs programs of each of some platforms; what is not in the answer is not known. */
    Map<Platform, RunsHow> runs(Collection<Platform> platforms);
}
