# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2
#
# viatique_hardening: an interface target with what makes a mistake in memory harder to use. Whoever reads packages of
# strangers is compiled with it. Programs are read for it: as soon as they are linked where they are optimised, and by
# the test project/hardening.

include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)
include(CheckPIESupported)

add_library(viatique_hardening INTERFACE)

# Links only, so that no build is slower for it: an address of its own at each start, and no table of functions that
# can be written to after it. What is compiled is position independent already: Qt asks for it.
check_pie_supported(LANGUAGES CXX)
if(CMAKE_CXX_LINK_PIE_SUPPORTED)
    target_link_options(viatique_hardening INTERFACE -pie)
endif()
if(UNIX AND NOT APPLE)
    target_link_options(viatique_hardening INTERFACE "LINKER:SHELL:-z relro -z now -z noexecstack")
endif()

# Compiled in where programs are optimised, which is what is handed out; Debug stays as quick to build as it was.
set(not_debug "$<NOT:$<CONFIG:Debug>>")
foreach(flag IN ITEMS -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "viatique_has${flag}" has)
    check_cxx_compiler_flag(${flag} ${has})
    if(${has})
        target_compile_options(viatique_hardening INTERFACE $<${not_debug}:${flag}>)
    endif()
endforeach()
# Bounds of the standard library's containers.
target_compile_definitions(viatique_hardening INTERFACE $<${not_debug}:_GLIBCXX_ASSERTIONS>)

# Lengths that the C library checks. Sanitizers check them by themselves, better, and want the plain functions. Whether
# it is in force is asked here: programs show it only where a length is not known to be right already.
if(NOT VIATIQUE_SANITIZE)
    foreach(level IN ITEMS 2 3)
        set(CMAKE_REQUIRED_FLAGS "-O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${level} -Werror")
        check_cxx_source_compiles("
            #include <cstdio>
            #if __USE_FORTIFY_LEVEL < ${level}
            #error
            #endif
            int main() { return 0; }" viatique_has_fortify_${level})
        if(viatique_has_fortify_${level}) # 3 also knows lengths that are found out while running
            set(fortify_level ${level})
        endif()
    endforeach()
    unset(CMAKE_REQUIRED_FLAGS)
    if(fortify_level)
        target_compile_options(viatique_hardening INTERFACE
            "$<${not_debug}:SHELL:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${fortify_level}>")
    endif()
endif()

# How CheckHardening.cmake is called, but for the program.
set(viatique_hardening_check ${CMAKE_COMMAND} -DREADELF=${CMAKE_READELF} -DCOMPILED=ON)
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    set(viatique_hardening_check ${CMAKE_COMMAND} -DREADELF=${CMAKE_READELF} -DCOMPILED=OFF)
endif()

# viatique_check_hardening(<program>): nothing optimised is built that lacks something of it.
function(viatique_check_hardening program)
    if(CMAKE_READELF AND CMAKE_BUILD_TYPE AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
        add_custom_command(TARGET ${program} POST_BUILD VERBATIM
            COMMAND ${viatique_hardening_check} -DPROGRAM=$<TARGET_FILE:${program}> -P ${PROJECT_SOURCE_DIR}/cmake/CheckHardening.cmake)
    endif()
endfunction()
