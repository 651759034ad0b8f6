/** The features of PyRadiomics (van Griethuysen et al. 2017, doi:10.1158/0008-5472.CAN-17-0339), so that studies made with it can be repeated. */
package org.radflow.features.pyradiomics;
