package dev.haetae.screen.guide;

import dev.haetae.session.LiveSource;

/// The oval over the mirrored live picture.
public final class FaceGuide extends Drawing {
    private final LiveSource source;
    private final LivePicture picture;

    public FaceGuide(LiveSource source) {
        super(968, 940);
        this.source = source;
        this.picture = new LivePicture(source, true, false);
        picture.place(162, 58, 644, 824);
        draw(picture);
        Pulse.drive(this, this::beat, picture::clear);
    }

    private void beat(long now) {
        picture.update(source.view());
    }
}
