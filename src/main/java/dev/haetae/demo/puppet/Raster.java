package dev.haetae.demo.puppet;

import java.util.Arrays;

/// For every pixel of the screen, which place of the texture it shows: triangles of the mesh with a depth test.
final class Raster {
    /// No part of the person.
    static final int EMPTY = -1;
    /// Fractions of a texture pixel.
    static final int FINENESS = 32;

    /// Texture y in the upper, x in the lower half, in 1/32 pixels.
    final int[] places = new int[Puppet.WIDTH * Puppet.HEIGHT];
    private final float[] depth = new float[Puppet.WIDTH * Puppet.HEIGHT];

    void clear() {
        Arrays.fill(places, EMPTY);
        Arrays.fill(depth, Float.NEGATIVE_INFINITY);
    }

    private int top;
    private int bottom;

    /// The first and last rows that may show anything.
    int top() {
        return top;
    }

    int bottom() {
        return bottom;
    }

    void draw(Net mesh) {
        clear();
        top = Puppet.HEIGHT;
        bottom = -1;
        for (int row = 0; row < mesh.rows - 1; row++) {
            for (int column = 0; column < mesh.columns - 1; column++) {
                int knot = row * mesh.columns + column;
                if (mesh.shown[knot]) {
                    triangle(mesh, knot, knot + 1, knot + mesh.columns);
                    triangle(mesh, knot + 1, knot + mesh.columns + 1, knot + mesh.columns);
                }
            }
        }
    }

    private void triangle(Net mesh, int a, int b, int c) {
        float ax = mesh.screenX[a];
        float ay = mesh.screenY[a];
        float bx = mesh.screenX[b];
        float by = mesh.screenY[b];
        float cx = mesh.screenX[c];
        float cy = mesh.screenY[c];
        float area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
        float top = Math.min(ay, Math.min(by, cy));
        float bottom = Math.max(ay, Math.max(by, cy));
        boolean outside = Math.max(ax, Math.max(bx, cx)) < 0 || Math.min(ax, Math.min(bx, cx)) >= Puppet.WIDTH
                || bottom < 0 || top >= Puppet.HEIGHT;
        if (outside || Math.abs(area) <= 1e-6f) {
            return;
        }
        Plane u = new Plane(texture(mesh.textureX, a % mesh.columns), texture(mesh.textureX, b % mesh.columns),
                texture(mesh.textureX, c % mesh.columns));
        Plane v = new Plane(texture(mesh.textureY, a / mesh.columns), texture(mesh.textureY, b / mesh.columns),
                texture(mesh.textureY, c / mesh.columns));
        Plane z = new Plane(mesh.near[a], mesh.near[b], mesh.near[c]);
        float bAlongX = (cy - ay) / area;
        float bAlongY = (ax - cx) / area;
        float cAlongX = (ay - by) / area;
        float cAlongY = (bx - ax) / area;
        float uStep = u.along(bAlongX, cAlongX);
        float vStep = v.along(bAlongX, cAlongX);
        float zStep = z.along(bAlongX, cAlongX);
        float uFall = u.along(bAlongY, cAlongY);
        float vFall = v.along(bAlongY, cAlongY);
        float zFall = z.along(bAlongY, cAlongY);
        int lastRow = Math.min(Puppet.HEIGHT - 1, (int) Math.floor(bottom));
        int firstRow = Math.max(0, (int) Math.ceil(top));
        this.top = Math.min(this.top, firstRow);
        this.bottom = Math.max(this.bottom, lastRow);
        for (int y = firstRow; y <= lastRow; y++) {
            float left = Math.min(crossing(y, ax, ay, bx, by, true), Math.min(crossing(y, bx, by, cx, cy, true), crossing(y, cx, cy, ax, ay, true)));
            float right = Math.max(crossing(y, ax, ay, bx, by, false), Math.max(crossing(y, bx, by, cx, cy, false), crossing(y, cx, cy, ax, ay, false)));
            int from = Math.max(0, (int) Math.ceil(left - 1e-3f));
            int to = Math.min(Puppet.WIDTH - 1, (int) Math.floor(right + 1e-3f));
            float dx = from - ax;
            float dy = y - ay;
            span(y * Puppet.WIDTH + from, to - from,
                    u.a + uStep * dx + uFall * dy + 0.5f, uStep, v.a + vStep * dx + vFall * dy + 0.5f, vStep,
                    z.a + zStep * dx + zFall * dy, zStep);
        }
    }

    private void span(int first, int length, float u, float uStep, float v, float vStep, float z, float zStep) {
        for (int at = first; at <= first + length; at++) {
            if (z > depth[at]) {
                depth[at] = z;
                places[at] = Math.max(0, (int) v) << 16 | Math.max(0, (int) u); // an edge seen edge-on runs past the texture
            }
            u += uStep;
            v += vStep;
            z += zStep;
        }
    }

    /// Where an edge meets a row; where it does not, a value that neither the least nor the greatest takes.
    private static float crossing(int row, float ax, float ay, float bx, float by, boolean least) {
        boolean meets = ay != by && (row - ay) * (row - by) <= 0;
        return meets ? ax + (row - ay) / (by - ay) * (bx - ax) : least ? 1e9f : -1e9f;
    }

    private static float texture(float[] lines, int line) {
        return lines[line] * FINENESS;
    }

    /// A quantity over a triangle: its value at the first corner, and how much more the others have.
    private static final class Plane {
        private final float a;
        private final float b;
        private final float c;

        Plane(float atA, float atB, float atC) {
            a = atA;
            b = atB - atA;
            c = atC - atA;
        }

        float along(float bShare, float cShare) {
            return b * bShare + c * cShare;
        }
    }
}
