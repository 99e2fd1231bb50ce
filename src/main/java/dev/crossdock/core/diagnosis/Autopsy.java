package dev.crossdock.core.diagnosis;

import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.platform.PlatformSupport;

import java.util.List;

/**
 * What was found out about one container.
 *
 * @param platform how the engine runs the container's platform, as far as that is known without
 *     starting anything
 * @param mismatch whether the image is not of the engine's platform and none was asked for, of
 *     which the engine only tells command-line users
 * @param findings most likely first; never empty
 */
public record Autopsy(
        ContainerDetails container,
        PlatformSupport platform,
        boolean mismatch,
        List<Finding> findings) {

    public Autopsy {
        findings = List.copyOf(findings);
    }

    /** The answer. */
    public Finding answer() {
        return findings.getFirst();
    }
}
