/// The branch's encrypted database of sealed records and the few fields they are found by.
package dev.haetae.branch.store;
