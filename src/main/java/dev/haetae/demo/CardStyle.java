package dev.haetae.demo;

/// NEW: issued from 2023-04-01, colour picture at the right, QR code. OLD: from 2011-05-01, grey picture at the left, sex.
public enum CardStyle { NEW, OLD }
