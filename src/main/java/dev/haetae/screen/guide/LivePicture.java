package dev.haetae.screen.guide;

import dev.haetae.frame.Region;
import dev.haetae.session.LiveSource;
import dev.haetae.session.LiveView;
import java.nio.ByteBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The live picture in a rectangle: polled, never pushed; copied once, straight into the image's own buffer.
/// It shows nothing but what the source holds now: when the source has no picture it clears, and when it leaves the
/// scene its buffer is overwritten with zeros.
public final class LivePicture extends ImageView {
    private final LiveSource source;
    private final boolean mirrored;
    private final boolean wholePicture;
    private double width;
    private double height;
    private PixelBuffer<ByteBuffer> pixels;
    private long frameNumber = Long.MIN_VALUE;

    /// @param wholePicture true: all of it is fitted into the rectangle; false: it fills the rectangle, cropped
    public LivePicture(LiveSource source, boolean mirrored, boolean wholePicture) {
        this.source = source;
        this.mirrored = mirrored;
        this.wholePicture = wholePicture;
        setScaleX(mirrored ? -1 : 1);
        setVisible(false);
    }

    public void place(double x, double y, double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        setLayoutX(x);
        setLayoutY(y);
        fit();
    }

    /// Takes the newest picture when there is one. On the JavaFX thread.
    public void update(LiveView view) {
        if (view.width() <= 0 || view.height() <= 0) {
            clear();
            return;
        }
        if (pixels == null || pixels.getWidth() != view.width() || pixels.getHeight() != view.height()) {
            clear();
            pixels = new PixelBuffer<>(view.width(), view.height(),
                    ByteBuffer.allocateDirect(4 * view.width() * view.height()), PixelFormat.getByteBgraPreInstance());
            setImage(new WritableImage(pixels));
            fit();
        }
        if (view.frameNumber() != frameNumber) {
            frameNumber = view.frameNumber();
            boolean[] taken = new boolean[1];
            // a view of its own: the renderer moves the position of the shared buffer while it uploads;
            // and the whole picture, not the viewport: the software pipeline misplaces a part of it
            pixels.updateBuffer(buffer -> {
                taken[0] = source.pixels(buffer.getBuffer().duplicate().clear());
                return taken[0] ? null : Rectangle2D.EMPTY;
            });
            if (!taken[0]) {
                clear();
                return;
            }
        }
        setVisible(true);
    }

    boolean showing() {
        return isVisible();
    }

    /// Overwrites the picture with zeros and forgets it.
    public void clear() {
        setVisible(false);
        frameNumber = Long.MIN_VALUE;
        if (pixels == null) {
            return;
        }
        pixels.updateBuffer(buffer -> {
            ByteBuffer bytes = buffer.getBuffer();
            for (int i = 0; i + 8 <= bytes.capacity(); i += 8) {
                bytes.putLong(i, 0);
            }
            for (int i = bytes.capacity() & ~7; i < bytes.capacity(); i++) {
                bytes.put(i, (byte) 0);
            }
            return null;
        });
        setImage(null);
        pixels = null;
    }

    /// Horizontal place of a picture's column in the coordinates of the parent; mirrored when the picture is.
    double toX(double column) {
        Rectangle2D view = getViewport();
        double part = (column - view.getMinX()) / view.getWidth();
        return getLayoutX() + (mirrored ? 1 - part : part) * getFitWidth() + inset(width, getFitWidth());
    }

    double toY(double row) {
        Rectangle2D view = getViewport();
        return getLayoutY() + (row - view.getMinY()) / view.getHeight() * getFitHeight() + inset(height, getFitHeight());
    }

    Region toParent(Region region) {
        double x = Math.min(toX(region.x()), toX(region.x() + region.width()));
        double y = toY(region.y());
        return new Region(x, y, Math.abs(toX(region.x() + region.width()) - toX(region.x())),
                toY(region.y() + region.height()) - y);
    }

    private void fit() {
        if (pixels == null || width <= 0 || height <= 0) {
            return;
        }
        double wide = pixels.getWidth();
        double high = pixels.getHeight();
        if (wholePicture) {
            double fit = Math.min(width / wide, height / high);
            setViewport(new Rectangle2D(0, 0, wide, high));
            setFitWidth(wide * fit);
            setFitHeight(high * fit);
        } else {
            double crop = Math.min(wide / width, high / height);
            setViewport(new Rectangle2D((wide - width * crop) / 2, (high - height * crop) / 2, width * crop, height * crop));
            setFitWidth(width);
            setFitHeight(height);
        }
        setX(inset(width, getFitWidth()));
        setY(inset(height, getFitHeight()));
    }

    private static double inset(double room, double taken) {
        return (room - taken) / 2;
    }
}
