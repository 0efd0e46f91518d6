package dev.haetae.demo.puppet;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/// A person who can take any pose. One thread; what is costly about a person is shared by all their puppets.
public final class Puppet {
    public static final int WIDTH = 1280;
    public static final int HEIGHT = 720;
    /// Where the texture's corner lies on the screen at rest.
    static final int SHIFT_X = 75;
    static final int SHIFT_Y = 20;

    private final Texture skin;
    private final Mesh mesh;
    private final Painter.Facing facing;
    private final Painter painter = new Painter();
    private final Lids leftEye;
    private final Lids rightEye;
    private final Lids mouth;
    private final Worn.Covered covered;
    private Pose before = Pose.REST;

    /// @param side how much brighter the half of the face is that is right in the picture, -0.5 to 0.5
    public Puppet(Person person, double side) {
        skin = side == 0 ? person.skin.twin() : SideLight.on(person.skin, person.anatomy, side);
        mesh = person.mesh.twin();
        facing = person.facing;
        covered = person.covered;
        leftEye = Lids.eye(person.anatomy.leftEye(), person.plainLids);
        rightEye = Lids.eye(person.anatomy.rightEye(), person.plainLids);
        mouth = Lids.mouth(person.anatomy.mouth());
    }

    /// @param bgr of WIDTH x HEIGHT pixels, packed; the person is laid over it
    void draw(Pose pose, Glow glow, byte[] bgr) {
        moveFace(pose);
        mesh.place(pose);
        double distance = Math.max(2, Mesh.CAMERA - pose.nearer());
        painter.paint(mesh.net, skin, facing, glow.times(Mesh.CAMERA * Mesh.CAMERA / distance / distance), bgr);
    }

    private void moveFace(Pose pose) {
        if (!covered.eyes() && pose.leftLid() != before.leftLid()) {
            leftEye.close(skin, pose.leftLid());
        }
        if (!covered.eyes() && pose.rightLid() != before.rightLid()) {
            rightEye.close(skin, pose.rightLid());
        }
        if (!covered.mouth() && pose.smile() != before.smile()) {
            mouth.close(skin, 1 - pose.smile());
        }
        before = pose;
    }

    /// Of the picture's size; the caller releases it.
    static Mat mat(BufferedImage picture) {
        BufferedImage bgr = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        bgr.getGraphics().drawImage(picture, 0, 0, null);
        Mat mat = new Mat(picture.getHeight(), picture.getWidth(), CvType.CV_8UC3);
        mat.put(0, 0, ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData());
        return mat;
    }
}
