# SPDX-FileCopyrightText: 2026 The Viatique authors
# SPDX-License-Identifier: EUPL-1.2

# Another process that has a draft open, saves it, or runs into a full disk.
add_executable(draftholder request/draftholder.cpp)
target_link_libraries(draftholder PRIVATE viatique_warnings viatique_request)
set_target_properties(draftholder PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)

# Makes PDFs with qpdf, whose headers Clang 14 refuses as C++20.
add_library(testpdfs STATIC request/pdfs.cpp request/pdfs.h)
target_include_directories(testpdfs PUBLIC ${PROJECT_SOURCE_DIR}/tests)
target_compile_definitions(testpdfs PRIVATE POINTERHOLDER_TRANSITION=4)
target_link_libraries(testpdfs PUBLIC Qt6::Core PRIVATE viatique_warnings PkgConfig::libqpdf)
set_target_properties(testpdfs PROPERTIES CXX_STANDARD 17)

# viatique_document_test(<unit> [LIBRARIES …]): a test that makes PDFs and has them examined.
function(viatique_document_test unit)
    viatique_test(request ${unit} LIBRARIES testpdfs ${ARGN})
    target_compile_definitions(tst_${unit} PRIVATE VIATIQUE_DRAFTHOLDER="$<TARGET_FILE:draftholder>")
    add_dependencies(tst_${unit} viatique-preview draftholder)
endfunction()

viatique_document_test(documentinspector Qt6::Gui)
viatique_document_test(draft)
viatique_document_test(draftlock)
viatique_document_test(draftstore)
viatique_document_test(import)
