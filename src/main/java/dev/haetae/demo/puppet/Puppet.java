package dev.haetae.demo.puppet;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/// The portrait as a person who can take any pose. One thread.
public final class Puppet {
    public static final int WIDTH = 1280;
    public static final int HEIGHT = 720;
    /// Where the texture's corner lies on the screen at rest.
    static final int SHIFT_X = 75;
    static final int SHIFT_Y = 20;

    private final Texture skin;
    private final Mesh mesh;
    private final Raster raster = new Raster();
    private final byte[] plate;
    private final Lids leftEye;
    private final Lids rightEye;
    private final Lids mouth;
    private final Grain noise;
    private Pose before = Pose.REST;

    private Puppet(Mat portrait, Anatomy anatomy, long seed) {
        Mat matte = Matte.of(portrait, anatomy);
        skin = Texture.of(portrait, matte, anatomy);
        mesh = new Mesh(skin, anatomy);
        plate = Plate.of(portrait, matte);
        leftEye = Lids.eye(anatomy.leftEye());
        rightEye = Lids.eye(anatomy.rightEye());
        mouth = Lids.mouth(anatomy.mouth());
        noise = new Grain(seed);
    }

    /// @param portrait the demo portrait; OpenCV must be loaded
    /// @param seed of the camera's noise
    public static Puppet ofDemoPortrait(BufferedImage portrait, long seed) {
        return new Puppet(mat(portrait), Anatomy.ofDemoPortrait(), seed);
    }

    /// @param portrait the demo portrait; the puppet is of [OtherFace]
    public static Puppet ofOtherFace(BufferedImage portrait, long seed) {
        return new Puppet(mat(OtherFace.of(portrait)), OtherFace.anatomy(), seed);
    }

    /// The hall without anybody: packed BGR of the frame's size. Not a copy.
    byte[] plate() {
        return plate;
    }

    /// @param bgr receives WIDTH x HEIGHT pixels, packed
    public void draw(Pose pose, byte[] bgr) {
        moveFace(pose);
        mesh.place(pose);
        raster.draw(mesh);
        shade(pose.gain(), bgr);
    }

    /// The hall without anybody.
    void drawHall(double light, byte[] bgr) {
        raster.clear();
        shade(light, bgr);
    }

    private void moveFace(Pose pose) {
        if (pose.leftLid() != before.leftLid()) {
            leftEye.close(skin, pose.leftLid());
        }
        if (pose.rightLid() != before.rightLid()) {
            rightEye.close(skin, pose.rightLid());
        }
        if (pose.smile() != before.smile()) {
            mouth.close(skin, 1 - pose.smile());
        }
        before = pose;
    }

    private void shade(double light, byte[] bgr) {
        noise.nextFrame();
        int gain = (int) (light * 256);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int at = y * WIDTH + x;
                int place = raster.places[at];
                int grain = noise.at(x, y);
                int blue = plate[3 * at] & 255;
                int green = plate[3 * at + 1] & 255;
                int red = plate[3 * at + 2] & 255;
                if (place != Raster.EMPTY) {
                    int pixel = texel(place & 0xffff, place >>> 16);
                    int through = 256 - (pixel >>> 24);
                    through = through == 1 ? 0 : through;
                    blue = (pixel & 255) + (blue * through >> 8);
                    green = (pixel >> 8 & 255) + (green * through >> 8);
                    red = (pixel >> 16 & 255) + (red * through >> 8);
                }
                bgr[3 * at] = lit(blue, gain, grain);
                bgr[3 * at + 1] = lit(green, gain, grain);
                bgr[3 * at + 2] = lit(red, gain, grain);
            }
        }
    }

    /// Bilinear; places in 1/32 pixels.
    private int texel(int u, int v) {
        int x = Math.min(u >> 5, skin.width - 2);
        int y = Math.min(v >> 5, skin.height - 2);
        int right = u & 31;
        int down = v & 31;
        int i = y * skin.width + x;
        int both = right * down >> 2;
        int below = (32 - right) * down >> 2;
        int beside = right * (32 - down) >> 2;
        int here = 256 - both - below - beside;
        int a = skin.now[i];
        int b = skin.now[i + 1];
        int c = skin.now[i + skin.width];
        int d = skin.now[i + skin.width + 1];
        int redBlue = (a & 0xff00ff) * here + (b & 0xff00ff) * beside + (c & 0xff00ff) * below + (d & 0xff00ff) * both;
        int alphaGreen = (a >>> 8 & 0xff00ff) * here + (b >>> 8 & 0xff00ff) * beside
                + (c >>> 8 & 0xff00ff) * below + (d >>> 8 & 0xff00ff) * both;
        return redBlue >>> 8 & 0xff00ff | alphaGreen & 0xff00ff00;
    }

    private static byte lit(int value, int gain, int grain) {
        int lit = (value * gain >> 8) + grain;
        return (byte) (lit < 0 ? 0 : Math.min(lit, 255));
    }

    static Mat mat(BufferedImage picture) {
        BufferedImage bgr = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        bgr.getGraphics().drawImage(picture, 0, 0, null);
        Mat mat = new Mat(picture.getHeight(), picture.getWidth(), CvType.CV_8UC3);
        mat.put(0, 0, ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData());
        return mat;
    }
}
