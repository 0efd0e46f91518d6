package dev.haetae.session;

/// Why an operator was not let in.
public enum LoginFault {
    /// Name or password; which of them is not told.
    WRONG,
    /// Too many wrong passwords in a row: for some minutes not even the right one.
    SHUT,
    /// The branch did not answer.
    UNREACHED
}
