package dev.haetae.screen.guide;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// A drawing in coordinates of its own, fitted whole and centred into whatever room it is given.
/// Never mirrored for right-to-left languages: left and right of a movement stay what they are.
abstract class Drawing extends Region {
    private final double boxWidth;
    private final double boxHeight;
    private final Group art = new Group();
    private final Translate place = new Translate();
    private final Scale scale = new Scale();

    Drawing(double boxWidth, double boxHeight) {
        this.boxWidth = boxWidth;
        this.boxHeight = boxHeight;
        art.setManaged(false);
        art.getTransforms().addAll(place, scale);
        getChildren().add(art);
        setMouseTransparent(true);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    }

    final void draw(Node... nodes) {
        art.getChildren().addAll(nodes);
    }

    final void draw(List<? extends Node> nodes) {
        art.getChildren().addAll(nodes);
    }

    @Override protected void layoutChildren() {
        double fit = Math.min(getWidth() / boxWidth, getHeight() / boxHeight);
        scale.setX(fit);
        scale.setY(fit);
        place.setX((getWidth() - boxWidth * fit) / 2);
        place.setY((getHeight() - boxHeight * fit) / 2);
    }

    @Override protected double computePrefWidth(double height) {
        return height < 0 ? boxWidth : height * boxWidth / boxHeight;
    }

    @Override protected double computePrefHeight(double width) {
        return width < 0 ? boxHeight : width * boxHeight / boxWidth;
    }
}
