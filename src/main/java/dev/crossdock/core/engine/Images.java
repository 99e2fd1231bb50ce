package dev.crossdock.core.engine;

import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** The images that an engine keeps. */
public interface Images {

    /** One entry a tag or, untagged, an image; in no order. */
    List<ImageSummary> list();

    /**
     * What an image declares. An engine before API 1.49 tells it of one platform only; another that
     * is here is then taken to declare the same.
     *
     * @param platform which variant; null for the one the engine would take
     * @throws EngineException {@link EngineFailure.NoSuchImage} if it is not here, or not for that
     *     platform
     */
    ImageDetails inspect(String reference, @Nullable Platform platform);

    /**
     * The digests of the layers' content, from the first on; empty where the engine does not tell
     * them for one platform.
     *
     * @throws EngineException {@link EngineFailure.NoSuchImage}
     */
    List<String> layers(String reference, Platform platform);

    /**
     * The platforms whose content is here, so that they run without a download; empty if the image
     * is not here.
     */
    List<Platform> localPlatforms(String reference);

    /**
     * What an image keeps {@code ONBUILD} for the stages that are built from it.
     *
     * @throws EngineException {@link EngineFailure.NoSuchImage} if it is not here
     */
    default List<String> onBuild(String reference) {
        return List.of();
    }

    /**
     * Pulls one platform of an image.
     *
     * @param platform null for the one the engine would take
     * @param progress called on the calling thread as it goes
     */
    void pull(String reference, @Nullable Platform platform, Consumer<PullProgress> progress);

    /**
     * Pushes an image to the registry that its name says, with the user's own login there.
     *
     * @param platform the only one to push, where {@link #pushesOnePlatform()}; null for all
     * @param progress called on the calling thread as it goes
     * @throws EngineException {@link EngineFailure.LoginRefused}, {@link EngineFailure.PushDenied},
     *     {@link EngineFailure.NotWhole} and what a pull fails with
     */
    void push(String reference, @Nullable Platform platform, Consumer<PullProgress> progress);

    /** Whether one platform of an image of several can be pushed without the others. */
    default boolean pushesOnePlatform() {
        return false;
    }

    /**
     * Removes the images that have no name and that no container was made from.
     *
     * @return the bytes that this freed, as the engine counts them
     */
    long prune();

    /**
     * What all images take on disk; layers that images share are counted once where the engine
     * tells it, which containerd's store does not.
     */
    long bytesOnDisk();

    /** Gives an image another name. */
    void tag(String reference, String newReference);

    /**
     * Removes a tag and, with its last tag, the image.
     *
     * @param force also when stopped containers use it
     */
    void remove(String reference, boolean force);
}
