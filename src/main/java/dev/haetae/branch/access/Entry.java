package dev.haetae.branch.access;

/// What somebody who logs in is answered.
public sealed interface Entry {
    record In(Logins.Login login) implements Entry {}

    /// The password was right; a code of the authenticator comes next.
    /// @param form to be sent along with it
    record CodeNext(String form) implements Entry {}

    /// The password was right, but the role needs an authenticator and there is none.
    record NoAuthenticator() implements Entry {}

    /// Name, password or code is wrong, or the name is shut; which of them is not told.
    record Wrong() implements Entry {}
}
