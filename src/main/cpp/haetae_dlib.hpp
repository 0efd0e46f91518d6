#pragma once
// A small face over dlib (19.24), bound by DlibNative.java through JavaCPP's annotations.
#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <vector>

namespace haetae {

class Detector {
    dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();

public:
    // boxes: 5 doubles a face: left, top, right, bottom, score. Returns how many were found (may exceed most).
    int detect(const unsigned char* bgr, int width, int height, double adjust, double* boxes, int most) {
        dlib::array2d<unsigned char> grey(height, width);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const unsigned char* p = bgr + 3 * (static_cast<size_t>(y) * width + x);
                grey[y][x] = static_cast<unsigned char>((p[2] * 77 + p[1] * 150 + p[0] * 29) >> 8);
            }
        std::vector<dlib::rect_detection> found;
        detector(grey, found, adjust);
        int n = 0;
        for (auto& face : found) {
            if (n < most) {
                double* out = boxes + 5 * n;
                out[0] = face.rect.left(); out[1] = face.rect.top();
                out[2] = face.rect.right(); out[3] = face.rect.bottom();
                out[4] = face.detection_confidence;
            }
            ++n;
        }
        return n;
    }
};

}  // namespace haetae
