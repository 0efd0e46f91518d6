/// Cards of many invented people, printed and worn in many ways, with the truth about each: what reading is measured on.
package dev.haetae.demo.wear;
