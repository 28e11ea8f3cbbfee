# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
#
# cmake -DREADELF=… -DPROGRAM=… -DCOMPILED=ON|OFF -P CheckHardening.cmake
#
# Reads a program for what it shows of Hardening.cmake, and fails where something of it is not there. COMPILED: also the
# guard of the stack, which Debug goes without. Checked lengths, bounds of containers and the marks of jumps leave no
# trace that could be asked for in each program.

execute_process(COMMAND ${READELF} --wide --file-header --program-headers --dynamic --dyn-syms ${PROGRAM}
    OUTPUT_VARIABLE read RESULT_VARIABLE status)
if(NOT status EQUAL 0 OR NOT read)
    message(FATAL_ERROR "${PROGRAM} cannot be read")
endif()

set(lacking "")
function(demand pattern what)
    if(NOT read MATCHES "${pattern}")
        set(lacking ${lacking} ${what} PARENT_SCOPE)
    endif()
endfunction()

demand("Type: +DYN" "a position of its own at each start (PIE)")
demand("FLAGS_1\\)[^\n]*PIE" "the mark of a program that may lie anywhere (PIE)")
demand("GNU_RELRO" "tables that cannot be written to (RELRO)")
demand("FLAGS_1\\)[^\n]*NOW" "all of them filled in at the start (BIND_NOW)")
demand("GNU_STACK[^\n]* RW +0" "a stack that is no code")
if(COMPILED)
    demand("__stack_chk_fail" "a guard at the end of arrays on the stack")
endif()
if(lacking)
    string(REPLACE ";" "\n  " lacking "${lacking}")
    message(FATAL_ERROR "${PROGRAM} lacks\n  ${lacking}")
endif()
