#pragma once
// A small face over dlib (19.24), bound by DlibNative.java through JavaCPP's annotations.
// Pictures are packed BGR and are looked at where they lie: nothing here copies a whole frame or keeps a pixel.
#include <dlib/dnn.h>
#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/image_transforms.h>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

namespace haetae {

// What dlib's generic image functions need to read foreign memory (dlib/image_processing/generic_image.h).
struct BgrView {
    const unsigned char* pixels;
    long rows;
    long columns;

    BgrView(const unsigned char* bgr, int width, int height) : pixels(bgr), rows(height), columns(width) {
        if (!bgr || width <= 0 || height <= 0) throw std::invalid_argument("no picture");
    }
};
inline long num_rows(const BgrView& view) { return view.rows; }
inline long num_columns(const BgrView& view) { return view.columns; }
inline const void* image_data(const BgrView& view) { return view.pixels; }
inline long width_step(const BgrView& view) { return 3 * view.columns; }

}  // namespace haetae

namespace dlib {
template <> struct image_traits<haetae::BgrView> { typedef bgr_pixel pixel_type; };
template <> struct image_traits<const haetae::BgrView> { typedef bgr_pixel pixel_type; };
}  // namespace dlib

namespace haetae {

class Detector {
    dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();

public:
    // boxes: 5 doubles a face: left, top, right, bottom, score. Returns how many were found (may exceed most).
    int detect(const unsigned char* bgr, int width, int height, double adjust, double* boxes, int most) {
        dlib::array2d<unsigned char> grey;
        dlib::assign_image(grey, BgrView(bgr, width, height));
        std::vector<dlib::rect_detection> found;
        detector(grey, found, adjust);
        dlib::assign_all_pixels(grey, 0);
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

// The network of dlib's example dnn_face_recognition_ex.cpp; its shape must be repeated exactly for the weights to fit.
template <template <int, template <typename> class, int, typename> class B, int N, template <typename> class BN, typename S>
using residual = dlib::add_prev1<B<N, BN, 1, dlib::tag1<S>>>;
template <template <int, template <typename> class, int, typename> class B, int N, template <typename> class BN, typename S>
using residual_down = dlib::add_prev2<dlib::avg_pool<2, 2, 2, 2, dlib::skip1<dlib::tag2<B<N, BN, 2, dlib::tag1<S>>>>>>;
template <int N, template <typename> class BN, int stride, typename S>
using block = BN<dlib::con<N, 3, 3, 1, 1, dlib::relu<BN<dlib::con<N, 3, 3, stride, stride, S>>>>>;
template <int N, typename S> using ares = dlib::relu<residual<block, N, dlib::affine, S>>;
template <int N, typename S> using ares_down = dlib::relu<residual_down<block, N, dlib::affine, S>>;
template <typename S> using level0 = ares_down<256, S>;
template <typename S> using level1 = ares<256, ares<256, ares_down<256, S>>>;
template <typename S> using level2 = ares<128, ares<128, ares_down<128, S>>>;
template <typename S> using level3 = ares<64, ares<64, ares<64, ares_down<64, S>>>>;
template <typename S> using level4 = ares<32, ares<32, ares<32, S>>>;
using FaceNet = dlib::loss_metric<dlib::fc_no_bias<128, dlib::avg_pool_everything<
    level0<level1<level2<level3<level4<dlib::max_pool<3, 3, 2, 2, dlib::relu<dlib::affine<
    dlib::con<32, 7, 7, 2, 2, dlib::input_rgb_image_sized<150>>>>>>>>>>>>>;

class Embedder {
    dlib::shape_predictor points;
    FaceNet net;

public:
    Embedder(const std::string& pointsFile, const std::string& netFile) {
        dlib::deserialize(pointsFile) >> points;
        dlib::deserialize(netFile) >> net;
    }

    // The five points that dlib finds in a box: x, y of both corners of the left eye, of the right eye, and the nose base.
    void align(const unsigned char* bgr, int width, int height, int left, int top, int right, int bottom, double* xy) {
        auto shape = points(BgrView(bgr, width, height), dlib::rectangle(left, top, right, bottom));
        for (unsigned i = 0; i < 5; ++i) {
            xy[2 * i] = shape.part(i).x();
            xy[2 * i + 1] = shape.part(i).y();
        }
    }

    // The face in a box to 128 values.
    void embed(const unsigned char* bgr, int width, int height, int left, int top, int right, int bottom, float* values) {
        BgrView view(bgr, width, height);
        auto shape = points(view, dlib::rectangle(left, top, right, bottom));
        dlib::matrix<dlib::rgb_pixel> chip;
        dlib::extract_image_chip(view, dlib::get_face_chip_details(shape, 150, 0.25), chip);
        const dlib::matrix<float, 0, 1>& found = net(chip);
        for (int i = 0; i < 128; ++i) values[i] = found(i);
        dlib::assign_all_pixels(chip, dlib::rgb_pixel(0, 0, 0));
    }
};

}  // namespace haetae
